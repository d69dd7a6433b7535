<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<h1 class="title">[[recognition.pay_title]]</h1>
<p class="lead">[[recognition.pay_lead]]</p>
{{#JOB}}<dl class="fact-line"><div><dt>[[recognition.pay_employer]]</dt><dd>{{DISTRICT}}</dd></div><div><dt>[[recognition.lane]]</dt><dd>{{LANE}}</dd></div><div><dt>[[details.step]]</dt><dd>{{STEP}}</dd></div><div><dt>[[recognition.pay_credits]]</dt><dd>{{CREDITS}}</dd></div></dl>
<p class="small"><a href="/license/details">[[recognition.change_details]]</a></p>
<p class="actions"><a class="usa-button" href="/pay/claims">[[recognition.pay_claims]]</a></p>{{/JOB}}
{{#NO_PACK}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[recognition.pay_none]]</h2><p>[[recognition.pay_none_more]]</p><p class="actions"><a class="usa-button" href="/license/details">[[details.title]]</a><a href="/recognition">[[recognition.elsewhere]]</a></p></div>{{/NO_PACK}}
{{#PACK}}<section class="section">
<h2 class="title-section">{{HEADING}}</h2>
<p class="finding">{{FINDING}}</p>
{{#MAY_CLAIM}}<p class="group-tight no-print"><a class="link-strong" href="/pay/claims">[[recognition.claim_now]]</a></p>{{/MAY_CLAIM}}
{{#UNVERIFIED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[recognition.unverified]]</strong> [[recognition.unverified_more]]</p></div></div>{{/UNVERIFIED}}
<div class="ledger group">
<div class="ledger-head" aria-hidden="true"><span>[[recognition.column_activity]]</span><span>[[recognition.column_size]]</span><span>{{AMOUNT_COLUMN}}</span><span>[[recognition.column_standing]]</span></div>
[[>recognition/items]]
</div>
{{#NO_ITEMS}}<p>[[recognition.no_items]]</p>{{/NO_ITEMS}}
{{#OTHERS}}<details class="claim-why group-tight"><summary>{{COUNT_WORDS}}</summary><ul class="plain-list small">{{#OTHER}}<li>{{TITLE}}</li>{{/OTHER}}</ul></details>{{/OTHERS}}
[[>recognition/figure]]
[[>recognition/progress]]
[[>recognition/settlement]]
<details class="claim-why group-tight"><summary>[[recognition.rules_in_order]]</summary><ol class="plain-list after-title">[[>recognition/rules]]</ol></details>
<h3 class="title-side group">[[recognition.next_title]]</h3>
<ul class="plain-list after-title">{{#NEXT}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/NEXT}}</ul>
<p class="actions no-print"><a class="link-strong link-small" href="{{ADDRESS}}">[[recognition.decision_alone]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.csv">[[forms.download_csv]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.json">[[recognition.as_json]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.txt">[[recognition.as_text]]</a></p>
[[>recognition/pack_foot]]
</section>{{/PACK}}
