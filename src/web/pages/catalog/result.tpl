<li class="result">
<img class="result-badge" src="{{BADGE}}" alt="" width="80" height="70" loading="lazy">
<div class="result-body">
<h3 class="result-title"><a href="{{ADDRESS}}">{{TITLE}}</a></h3>
<p class="result-sentence">{{SUMMARY}}</p>
<ul class="facts">{{#FACT}}<li>{{TEXT}}</li>{{/FACT}}</ul>
</div>
{{#STANDING}}<p class="standing"><strong class="{{CLASS}}">{{WORDS}}</strong> <span>{{MORE}}</span></p>{{/STANDING}}
</li>
