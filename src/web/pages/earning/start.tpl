<nav class="trail" aria-label="[[earning.trail]]"><a href="/micro-credentials/{{ID}}">{{TITLE}}</a></nav>
<div class="page-head">
<img class="page-head-badge" src="{{BADGE}}" alt="" width="76" height="66">
<h1 class="title title-work">[[earning.start_title]]</h1>
</div>
[[>earning/steps]]
{{#NOT_APPROVED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p>{{WORDS}}</p><p class="actions actions-tight"><a class="link-strong" href="{{TO}}">{{LABEL}}</a></p></div></div>{{/NOT_APPROVED}}
<div class="split split-reading section">
<div>
<h2 class="title-section">[[earning.start_what]]</h2>
<dl class="pairs after-title">
<div><dt>[[earning.start_time]]</dt><dd>[[earning.start_time_words]]</dd></div>
<div><dt>[[earning.start_deadline]]</dt><dd>[[earning.start_deadline_words]]</dd></div>
<div><dt>[[earning.start_attempts]]</dt><dd>[[earning.start_attempts_words]]</dd></div>
<div><dt>[[earning.start_review]]</dt><dd>[[earning.start_review_words]]</dd></div>
<div><dt>[[earning.start_kept]]</dt><dd>[[earning.start_kept_words]]</dd></div>
</dl>
</div>
<aside class="offer" aria-label="[[earning.price]]">
<p class="price">{{PRICE}}</p>
{{#FREE_MEMBER}}<p class="small slate">[[earning.free_member]]</p>{{/FREE_MEMBER}}
{{#FREE}}<p class="small slate">[[earning.free]]</p>{{/FREE}}
{{#COSTS}}<p class="small slate">[[earning.costs]]</p>{{/COSTS}}
{{#UNCONFIRMED}}<div class="usa-alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"></use></svg><div class="usa-alert__body"><p>[[earning.member_unconfirmed]]</p><p class="actions actions-tight"><button class="link-button" type="submit" form="confirm-again">[[earning.confirm_again]]</button></p><form id="confirm-again" action="/confirm/again" method="post">[[>shared/csrf]]<input type="hidden" name="next" value="/micro-credentials/{{ID}}/start"></form></div></div>{{/UNCONFIRMED}}
<form action="/micro-credentials/{{ID}}/start" method="post">
[[>shared/csrf]]
<p class="group-tight"><button class="usa-button usa-button--wide" type="submit">{{#COSTS}}[[earning.start_and_pay]]{{/COSTS}}{{#FREE_MEMBER}}[[earning.start_button]]{{/FREE_MEMBER}}{{#FREE}}[[earning.start_button]]{{/FREE}}</button></p>
</form>
</aside>
</div>
