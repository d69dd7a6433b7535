<h1 class="title">[[review.title]]</h1>
{{#ALERT}}<div class="usa-alert usa-alert--warning" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p>{{SENTENCE}}</p></div></div>{{/ALERT}}
{{#EMPTY}}
<div class="empty">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[review.empty_title]]</h2>
<p>[[review.empty]]</p>
</div>
{{/EMPTY}}
{{#UNTRAINED}}
<div class="empty">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[review.untrained_title]]</h2>
<p>[[review.untrained]]</p>
</div>
{{/UNTRAINED}}
{{#OPEN}}
<section class="group" aria-labelledby="open-title">
<h2 class="title-section" id="open-title">[[review.open_title]]</h2>
<p class="second-line">[[review.open_lead]]</p>
<ol class="results">
{{#OPEN_ROW}}
<li class="result">
<img class="result-badge" src="{{BADGE}}" alt="" width="80" height="70">
<div class="result-body">
<h3 class="result-title"><a href="{{ADDRESS}}">{{TITLE}}</a></h3>
<ul class="facts"><li>{{CODE}}</li><li>{{ATTEMPT}}</li><li>{{SCORED}}</li></ul>
</div>
<p class="standing"><strong class="{{#IS_LATE}}is-late{{/IS_LATE}}">{{LEFT}}</strong> <span>{{DUE}}</span></p>
</li>
{{/OPEN_ROW}}
</ol>
</section>
{{/OPEN}}
{{#WAITING}}
<section class="section" aria-labelledby="waiting-title">
<h2 class="title-section" id="waiting-title">[[review.waiting_title]]</h2>
<p class="second-line">{{LEAD}}</p>
<ol class="results">
{{#WAITING_ROW}}
<li class="result">
<img class="result-badge" src="{{BADGE}}" alt="" width="80" height="70" loading="lazy">
<div class="result-body">
<h3 class="result-title">{{TITLE}}</h3>
<ul class="facts"><li>{{CODE}}</li><li>{{ATTEMPT}}</li><li>{{WAITED}}</li></ul>
<form action="/review" method="post">[[>shared/csrf]]<input type="hidden" name="submission" value="{{SUBMISSION}}"><p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[review.claim]]<span class="usa-sr-only"> {{TITLE}}, {{CODE}}</span></button></p></form>
</div>
<p class="standing"><strong class="{{#IS_LATE}}is-late{{/IS_LATE}}">{{LEFT}}</strong> <span>{{DUE}}</span></p>
</li>
{{/WAITING_ROW}}
</ol>
</section>
{{/WAITING}}
{{#FINISHED}}
<section class="section" aria-labelledby="finished-title">
<h2 class="title-section" id="finished-title">[[review.finished_title]]</h2>
<div class="table-scroll" tabindex="0" role="group" aria-label="[[review.finished_title]]">
<table class="usa-table table-stacked">
<thead><tr><th scope="col">[[review.column_title]]</th><th scope="col">[[review.column_code]]</th><th scope="col">[[review.column_attempt]]</th><th scope="col">[[review.column_outcome]]</th><th scope="col">[[review.column_date]]</th></tr></thead>
<tbody>
{{#FINISHED_ROW}}<tr><th scope="row"><a href="{{ADDRESS}}">{{TITLE}}</a></th><td data-column="[[review.column_code]]">{{CODE}}</td><td data-column="[[review.column_attempt]]">{{ATTEMPT}}</td><td data-column="[[review.column_outcome]]">{{OUTCOME}}</td><td data-column="[[review.column_date]]">{{DATE}}</td></tr>
{{/FINISHED_ROW}}
</tbody>
</table>
</div>
<p class="actions no-print"><a class="link-strong link-small" href="/review.csv">[[forms.download_csv]]</a></p>
</section>
{{/FINISHED}}
