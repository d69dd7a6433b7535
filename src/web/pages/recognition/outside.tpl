<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<div class="list-head"><div><h1 class="title">[[outside.all]]</h1><p class="lead">[[outside.lead]]</p></div>
<p class="list-head-side"><a class="usa-button" href="/outside-activities/new">[[outside.new]]</a></p></div>
{{#NONE}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[outside.none]]</h2><p>[[outside.none_more]]</p></div>{{/NONE}}
<ol class="results">
{{#ACTIVITY}}<li class="result result-plain"><div><h2 class="result-title"><a href="{{ADDRESS}}">{{TITLE}}</a></h2>
<p class="small slate">{{KIND}}, {{ISSUER}}, [[outside.from_to]]</p></div>
<p class="standing"><strong>{{SIZE}}</strong> <span>{{#GRANTED}}[[outside.granted]]{{/GRANTED}}{{#NO_FILE}}[[outside.no_file]] {{/NO_FILE}}{{FILES}}</span></p></li>{{/ACTIVITY}}
</ol>
