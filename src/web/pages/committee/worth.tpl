{{#WORTH}}<section class="group" aria-labelledby="worth-title">
<h2 class="title-side" id="worth-title">[[committee.worth_title]]</h2>
<p class="finding after-title">{{OUTCOME}}</p>
<ul class="reasons">{{#REASON}}<li>{{TEXT}}</li>{{/REASON}}</ul>
<p class="small slate after-title">{{PACK}}, {{VERSION}}. [[committee.worth_note]]</p>
</section>{{/WORTH}}
