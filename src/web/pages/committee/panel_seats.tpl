<section class="group" aria-labelledby="panel-title"><h2 class="title-side" id="panel-title">[[committee.panel_title]]</h2>
<p>[[committee.panel_words]]</p>
<dl class="pairs">{{#SEAT}}<div><dt>{{SEAT_NAME}}</dt><dd>{{NAME}} <span class="slate">{{LICENSE}} {{SEAT_STATE}}</span></dd></div>{{/SEAT}}</dl></section>
