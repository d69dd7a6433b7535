<dl class="print-only record-head"><div><dt>[[license.print_name]]</dt><dd>{{PERSON}}</dd></div>{{#LICENSE}}<div><dt>[[license.print_number]]</dt><dd>{{NUMBER}}</dd></div><div><dt>[[license.print_period]]</dt><dd>{{FROM}} – {{TO}}</dd></div>{{/LICENSE}}{{#EMPLOYER}}<div><dt>[[recognition.pay_employer]]</dt><dd>{{NAME}}</dd></div>{{/EMPLOYER}}<div><dt>[[license.print_date]]</dt><dd>{{PRINTED}}</dd></div><div class="record-sign"><dt>[[license.print_signature]]</dt><dd></dd></div></dl>
<div class="page-head">
<div class="page-head-words"><h1 class="title">[[recognition.license_title]]</h1>
<p class="lead">{{LEAD}}{{#EMPLOYER}} [[recognition.employer]] {{NAME}}.{{/EMPLOYER}}{{#COMMITTEE}} [[recognition.committee]] {{NAME}}.{{/COMMITTEE}}</p>
<p class="small no-print"><a href="/license/details">[[recognition.change_details]]</a></p></div>
{{#ENDS}}<p class="page-head-side"><strong class="title-side">{{DISTANCE}}</strong> <small class="slate">{{DATE}}</small></p>{{/ENDS}}
</div>
{{#OTHERS}}<p class="small">[[recognition.also]]{{#OTHER}} <a href="{{ADDRESS}}" lang="en">{{TITLE}}</a>{{/OTHER}}</p>{{/OTHERS}}
{{#CERTIFIER}}<p class="small no-print">[[license.certified_by_rule]] <a href="/unit-certificates">[[certificates.title]]</a></p>{{/CERTIFIER}}
{{#UNVERIFIED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[recognition.unverified]]</strong> [[recognition.unverified_more]]</p></div></div>{{/UNVERIFIED}}
[[>recognition/figure]]
<div class="section split split-next license-next">
<section aria-labelledby="next-title">
{{#STEP}}<h2 class="title-side" id="next-title">{{TITLE}}</h2>
<p class="after-title">{{WORDS}}</p>
{{#BUTTON}}<p class="actions"><a class="usa-button" href="{{ADDRESS}}">{{LABEL}}</a></p>{{/BUTTON}}
{{#WITHOUT_EFFECT}}<p class="small slate group-tight">{{WORDS}}</p>{{/WITHOUT_EFFECT}}{{/STEP}}
{{#PLAN}}<p class="small slate group-tight">[[recognition.plan_line]] <a href="/plans">[[plan.open]]</a></p>{{/PLAN}}
</section>
{{#WAYS}}<section aria-label="[[recognition.ways]]"><ol class="results">
{{#WAY}}<li class="result result-compact"><img class="result-badge" src="{{BADGE}}" alt="" width="64" height="56"><div><h3 class="result-title"><a href="{{ADDRESS}}">{{TITLE}}</a></h3><p class="small slate">{{FACTS}}{{#GOAL}}, {{WORDS}}{{/GOAL}}</p></div><p class="standing"><strong><a href="{{WORTH}}">{{AMOUNT}} [[recognition.label_potential]]</a></strong> <span>{{LEFT}}</span></p></li>{{/WAY}}
</ol></section>{{/WAYS}}
</div>
{{#TIMELINE}}<section class="section license-way" aria-labelledby="way-title">
<h2 class="title-section" id="way-title">[[recognition.way_to]]</h2>
<ol class="timeline">
<li class="timeline-today at-0"><strong>[[recognition.today]]</strong></li>
{{#MARK}}<li class="at-{{PLACE}}{{#IS_THEIRS}} timeline-theirs{{/IS_THEIRS}}{{#IS_ABOVE}} timeline-above{{/IS_ABOVE}}{{#AT_LEFT}} timeline-left{{/AT_LEFT}}"><strong>{{DATE}}</strong> <span>{{WORDS}}</span></li>{{/MARK}}
<li class="timeline-end timeline-left at-100"><strong>{{END}}</strong> <span>[[recognition.mark_end]]</span></li>
</ol>
{{#ALSO}}<h3 class="title-plain group">[[license.also_days]]</h3><ul class="license-days small">{{#DAY}}<li><strong>{{DATE}}</strong> {{WORDS}}</li>{{/DAY}}</ul>{{/ALSO}}
</section>{{/TIMELINE}}
<section class="section license-ledger" aria-labelledby="items-title">
<div class="group-head"><h2 class="title-section" id="items-title">[[recognition.ledger_title]]</h2><p class="actions no-print"><button class="link-button link-strong link-small needs-script" type="button" data-print>{{PRINT}}</button><a class="link-strong link-small" href="{{ADDRESS}}/decision.csv">[[forms.download_csv]]</a><a class="link-strong link-small" href="/outside-activities/new">[[outside.new]]</a></p></div>
{{#NO_ITEMS}}<p>[[recognition.no_items]]</p>{{/NO_ITEMS}}
<div class="ledger">
<div class="ledger-head" aria-hidden="true"><span>[[recognition.column_activity]]</span><span>[[recognition.column_size]]</span><span>[[recognition.column_units]]</span><span>[[recognition.column_standing]]</span></div>
[[>recognition/items]]
{{#TOTAL_ROW}}<p class="ledger-total"><strong>{{TITLE}}</strong><strong class="ledger-units">{{GRANTED}}</strong><small>{{REST}}</small></p>{{/TOTAL_ROW}}
</div>
<p class="small"><a href="/outside-activities">[[outside.all]]</a></p>
</section>
{{#WHOLE}}<section class="section license-whole" aria-labelledby="total-title">
<h2 class="title-section" id="total-title">[[recognition.total_title]]</h2>
[[>recognition/progress]]
[[>recognition/settlement]]
<ol class="plain-list after-title">[[>recognition/rules]]</ol>
<details class="claim-why"><summary>[[license.still_open]]</summary><ul class="plain-list after-title">{{#NEXT}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/NEXT}}</ul></details>
{{#NOTE}}<p class="small slate" lang="en">{{TEXT}}</p>{{/NOTE}}
<p class="actions no-print"><a class="link-strong link-small" href="{{ADDRESS}}">[[recognition.decision_alone]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.csv">[[forms.download_csv]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.json">[[recognition.as_json]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.txt">[[recognition.as_text]]</a></p>
[[>recognition/pack_foot]]
</section>{{/WHOLE}}
<p class="actions no-print"><a class="link-strong link-small" href="/recognition">[[recognition.elsewhere]]</a><a class="link-strong link-small" href="/pay">[[recognition.pay_title]]</a><a class="link-strong link-small" href="/unit-certificates">[[certificates.title]]</a></p>
