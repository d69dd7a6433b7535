<div class="page-narrow">
<h1 class="title">[[demo.outbox_title]]</h1>
<p class="lead">[[demo.outbox_lead]]</p>
{{#EMPTY}}<p>[[demo.outbox_empty]]</p>{{/EMPTY}}
{{#LETTER}}<section class="section letter"><h2 class="title-side">{{SUBJECT}}</h2><p class="second-line">[[demo.to]]</p><p class="letter-text">{{#RUN}}{{WORDS}}{{#LINK}}<a href="{{ADDRESS}}">{{ADDRESS}}</a>{{/LINK}}{{/RUN}}</p></section>{{/LETTER}}
</div>
