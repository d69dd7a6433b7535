{{#WORTH}}<section class="group" aria-labelledby="worth-title">
<h2 class="title-side" id="worth-title">[[committee.worth_title]]</h2>
<p class="finding after-title">{{OUTCOME}}</p>
<ul class="reasons">{{#REASON}}<li><span lang="{{TEXT_LANG}}">{{TEXT}}</span>{{#REMEDY}} <strong lang="{{TEXT_LANG}}">{{TEXT}}</strong>{{/REMEDY}}<br><small class="slate" lang="en">{{SOURCE}}</small></li>{{/REASON}}</ul>
<p class="small slate after-title"><span lang="en">{{PACK}}</span>. [[committee.worth_note]]</p>
</section>{{/WORTH}}
