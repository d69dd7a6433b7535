<div class="list-head">
<div>
<h1 class="title">[[earning.work_title]]</h1>
<p class="lead">[[earning.work_lead]]</p>
</div>
<p class="list-head-side"><a class="usa-button usa-button--outline" href="/catalog">[[earning.look_through]]</a></p>
</div>
{{#UNCONFIRMED}}<div class="usa-alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"></use></svg><div class="usa-alert__body"><p><strong>[[earning.unconfirmed]]</strong> [[earning.unconfirmed_why]]</p><form action="/confirm/again" method="post">[[>shared/csrf]]<p class="actions actions-tight"><button class="link-button" type="submit">[[earning.confirm_again]]</button></p></form></div></div>{{/UNCONFIRMED}}
{{#NOT_YET}}<section class="work-section" aria-labelledby="not-yet"><h2 class="title-side" id="not-yet">[[earning.section_not_yet]]</h2><ol class="results">{{#ROW}}[[>earning/row]]{{/ROW}}</ol></section>{{/NOT_YET}}
{{#RUNNING}}<section class="work-section" aria-labelledby="running"><h2 class="title-side" id="running">[[earning.section_running]]</h2><ol class="results">{{#ROW}}[[>earning/row]]{{/ROW}}</ol></section>{{/RUNNING}}
{{#NOTHING_RUNS}}<div class="empty section">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[earning.nothing_runs]]</h2>
<p>[[earning.nothing_runs_more]]</p>
<p class="actions"><a class="usa-button" href="/catalog">[[earning.look_through]]</a>{{#FIRST_TIME}}<a class="link-strong" href="/how-it-works">[[shell.nav_how]]</a>{{/FIRST_TIME}}</p>
</div>{{/NOTHING_RUNS}}
{{#WAITING}}<section class="work-section" aria-labelledby="waiting"><h2 class="title-side" id="waiting">[[earning.section_waiting]]</h2><ol class="results">{{#ROW}}[[>earning/row]]{{/ROW}}</ol></section>{{/WAITING}}
{{#EARNED}}<section class="work-section" aria-labelledby="earned"><h2 class="title-side" id="earned">[[earning.section_earned]]</h2><ol class="results">{{#ROW}}[[>earning/row_earned]]{{/ROW}}</ol></section>{{/EARNED}}
{{#ENDED}}<section class="work-section" aria-labelledby="ended"><h2 class="title-side" id="ended">[[earning.section_ended]]</h2><ol class="results">{{#ROW}}[[>earning/row]]{{/ROW}}</ol></section>{{/ENDED}}
