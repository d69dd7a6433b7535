<div class="list-head"><div><h1 class="title">[[award.my_credentials]]</h1><p class="lead">[[award.my_credentials_lead]]</p></div></div>
{{#EMPTY}}
<div class="empty">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[award.none_yet]]</h2>
<p>[[award.none_yet_lead]]</p>
<p class="actions"><a class="usa-button" href="/catalog">[[award.to_catalog]]</a></p>
</div>
{{/EMPTY}}
<ol class="results">
{{#ITEM}}<li class="result">
<img class="result-badge" src="{{ADDRESS}}/medal.svg?cut=small" alt="" width="80" height="70">
<div class="result-body">
<h2 class="result-title"><a href="{{ADDRESS}}">{{TITLE}}</a></h2>
<p class="result-sentence">{{ISSUER}}</p>
<ul class="facts">{{#STACK}}<li>[[award.a_stack]]</li>{{/STACK}}<li>{{WORK}}</li><li>{{SEEN}}</li></ul>
</div>
<p class="standing"><strong class="{{STANDING_CLASS}}">{{STANDING}}</strong> <span>{{DATE}}</span></p>
</li>{{/ITEM}}
</ol>
