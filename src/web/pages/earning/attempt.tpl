[[>earning/head]]
<div class="section page-narrow">
<h2 class="title-section">[[earning.attempt_title]]</h2>
<p class="second-line">[[earning.submitted_on]]</p>
{{#UNDECIDED}}<div class="usa-alert group-tight"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"></use></svg><div class="usa-alert__body"><p><strong>[[earning.waiting_title]]</strong> [[earning.waiting_promise]]</p></div></div>{{/UNDECIDED}}
{{#NOT_YET}}<div class="usa-alert usa-alert--warning group-tight"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[earning.decided_not_yet]]</strong> [[earning.decided_not_yet_more]]</p>{{#MAY_AGAIN}}<p class="actions actions-tight"><a class="link-strong" href="{{ADDRESS}}">[[earning.work_on]]</a></p>{{/MAY_AGAIN}}</div></div>{{/NOT_YET}}
{{#MET}}<div class="usa-alert usa-alert--success group-tight"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg><div class="usa-alert__body"><p><strong>[[earning.decided_met]]</strong> [[earning.decided_met_more]]</p></div></div>{{/MET}}
{{#PIECE}}<section class="section" aria-labelledby="piece-{{PIECE_ID}}">
<h3 class="title-side" id="piece-{{PIECE_ID}}">{{PIECE_ID}} {{PIECE_TITLE}}</h3>
{{#CARRIED}}<p class="second-line small">[[earning.carried]]</p>{{/CARRIED}}
<dl class="findings">{{#FINDING}}<div><dt>{{CRITERION}}</dt><dd class="finding-level"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{RING}}"></use></svg>{{LEVEL}}</dd><dd>{{#SEEN}}<p><strong>[[earning.seen]]</strong> {{TEXT}}</p>{{/SEEN}}{{#MISSING}}<p><strong>[[earning.missing]]</strong> {{TEXT}}</p>{{/MISSING}}{{#TO_DO}}<p><strong>[[earning.to_do]]</strong> {{TEXT}}</p>{{/TO_DO}}</dd></div>{{/FINDING}}</dl>
{{#WRITTEN}}<details class="fold fold-always"><summary>[[earning.what_you_wrote]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary><div class="prose written">{{TEXT:pre_escape}}</div></details>{{/WRITTEN}}
{{#FILES}}<ul class="files">{{#FILE}}[[>earning/file]]{{/FILE}}</ul>{{/FILES}}
</section>{{/PIECE}}
<section class="section"><h3 class="title-side">[[earning.snapshot]]</h3><p class="small">[[earning.snapshot_more]]</p><p class="small slate hash">SHA-256 {{SHA256}}</p><p class="actions no-print"><a class="link-strong link-small" href="{{ADDRESS}}/submissions/{{NUMBER}}/manifest" download>[[earning.snapshot_download]]</a><button class="link-button link-strong link-small needs-script" type="button" data-print>[[earning.print]]</button></p>
<ul class="reading no-print">{{#OTHER}}<li><a href="{{ADDRESS}}/submissions/{{OTHER_NUMBER}}">[[earning.other_attempt]]</a><span>{{OTHER_WHEN}}</span></li>{{/OTHER}}</ul></section>
</div>
