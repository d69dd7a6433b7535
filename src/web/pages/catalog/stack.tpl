<nav class="trail" aria-label="[[catalog.trail]]"><a href="/catalog">[[catalog.title]]</a><a href="/stacks">[[catalog.stacks_title]]</a></nav>
<div class="split split-reading">
<div>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{SUMMARY}}</p>
<dl class="fact-line"><div><dt>[[catalog.holds]]</dt><dd>{{COUNT_WORDS}}</dd></div><div><dt>[[catalog.time]]</dt><dd>{{HOURS_WORDS}}</dd></div><div><dt>[[catalog.issuer]]</dt><dd>{{ISSUER}}</dd></div></dl>
<div class="prose section">{{DESCRIPTION_HTML:none}}</div>
</div>
<aside class="offer" aria-label="[[catalog.stack_medal]]">
<img class="hero-badge" src="{{BADGE}}" alt="" width="240" height="240">
<h2 class="title-side">[[catalog.you_learn]]</h2>
<ul class="promises">{{#LEARN}}<li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick"></use></svg><span>{{TEXT}}</span></li>{{/LEARN}}</ul>
<h2 class="title-side">[[catalog.for_whom]]</h2>
<ul class="plain-list">{{#AUDIENCE}}<li>{{TEXT}}</li>{{/AUDIENCE}}</ul>
</aside>
</div>
<section class="section" aria-labelledby="members">
<h2 class="title-section" id="members">[[catalog.in_this_stack]]</h2>
<p class="second-line">[[catalog.stack_credential]]</p>
<ol class="results">{{#RESULT}}[[>catalog/result]]{{/RESULT}}</ol>
</section>
