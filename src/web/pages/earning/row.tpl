<li class="result">
<img class="result-badge" src="{{BADGE}}" alt="" width="80" height="70">
<div class="result-body">
<h3 class="result-title"><a href="{{ADDRESS}}">{{TITLE}}</a></h3>
<p class="result-sentence">{{SENTENCE}}</p>
</div>
<p class="standing"><strong class="{{STATE_CLASS}}{{#IS_LATE}} is-late{{/IS_LATE}}">{{STATE}}</strong> <span>{{MORE}}</span></p>
</li>
