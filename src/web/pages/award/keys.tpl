<div class="page-narrow">
<nav class="trail" aria-label="[[award.trail]]"><a href="/issuing/credentials">[[award.issued_credentials]]</a></nav>
<h1 class="title">[[award.keys_title]]</h1>
<p class="lead">[[award.keys_lead]]</p>
[[>shared/error_summary]]
{{#NEW_TOKEN}}<div class="usa-alert usa-alert--success" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg><div class="usa-alert__body"><p><strong>[[award.token_made]]</strong> [[award.token_made_more]]</p><p><code>{{TOKEN}}</code></p></div></div>{{/NEW_TOKEN}}
{{#ISSUER}}
<section class="section">
<h2 class="title-section">{{NAME}}</h2>
<p class="second-line">{{DID}}</p>
<h3 class="title-side group">[[award.signing_keys]]</h3>
{{#NO_KEYS}}<p>[[award.no_keys]]</p>{{/NO_KEYS}}
<dl class="pairs">{{#KEY}}<div><dt>{{STATE}}</dt><dd><code>{{NAME}}</code> <small>[[award.key_from]]</small></dd></div>{{/KEY}}</dl>
{{#HAS_KEYS}}<details class="fold">
<summary>[[award.replace_key]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary>
<form class="form" action="/issuing/keys/{{ID}}/replacement" method="post">
[[>shared/csrf]]
<p>[[award.replace_key_more]]</p>
<div class="usa-form-group"><label class="usa-label" for="reason-{{ID}}">[[award.why]]</label><input class="usa-input" id="reason-{{ID}}" name="reason" autocomplete="off"></div>
<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[award.replace_key_now]]</button></p>
</form>
</details>{{/HAS_KEYS}}
<h3 class="title-side group">[[award.tokens]]</h3>
<p>[[award.tokens_more]]</p>
{{#NO_TOKENS}}<p class="second-line">[[award.no_tokens]]</p>{{/NO_TOKENS}}
<ul class="plain-list">{{#TOKEN}}<li><form action="/issuing/keys/{{ID}}/tokens/{{TOKEN_ID}}/end" method="post">[[>shared/csrf]]<strong>{{NAME}}</strong> <small>[[award.key_from]]</small> <button class="link-button" type="submit">[[award.end_token]]</button></form></li>{{/TOKEN}}</ul>
<form class="form" action="/issuing/keys/{{ID}}/tokens" method="post">
[[>shared/csrf]]
<div class="usa-form-group"><label class="usa-label" for="name-{{ID}}">[[award.token_name]]</label><p class="usa-hint" id="name-{{ID}}-hint">[[award.token_name_hint]]</p><input class="usa-input" id="name-{{ID}}" name="name" autocomplete="off" aria-describedby="name-{{ID}}-hint"></div>
<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[award.make_token]]</button></p>
</form>
</section>
{{/ISSUER}}
</div>
