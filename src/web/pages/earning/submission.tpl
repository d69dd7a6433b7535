[[>earning/head]]
<div class="split split-reading section">
<div>
[[>shared/error_summary]]
<h2 class="title-section">[[earning.submit_title]]</h2>
{{#INCOMPLETE}}<div class="usa-alert usa-alert--warning group-tight" id="missing"{{#REFUSED}} role="alert" tabindex="-1" data-focus{{/REFUSED}}><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[earning.not_complete]]</strong> [[earning.not_complete_more]]</p><ul>{{#MISSING}}<li><a href="{{MISSING_ADDRESS}}">{{TEXT}}</a></li>{{/MISSING}}<li><a href="#original">[[earning.statements_below]]</a></li></ul></div></div>{{/INCOMPLETE}}
{{#COMPLETE}}<p class="second-line">[[earning.submit_lead]]</p>{{/COMPLETE}}
<div class="usa-alert usa-alert--warning group-tight" id="unsaved" role="alert" tabindex="-1" data-unsaved="{{ADDRESS}}-" hidden><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[earning.unsaved_title]]</strong> [[earning.unsaved_more]]</p><ul>{{#LINE}}{{#WRITES}}<li data-unsaved-piece="{{PIECE_ID}}" hidden><a href="{{PIECE_ADDRESS}}">{{PIECE_ID}} {{PIECE_TITLE}}</a></li>{{/WRITES}}{{/LINE}}</ul></div></div>
<ol class="tasks">{{#LINE}}<li class="task"><p class="task-part">{{PIECE_ID}}</p><div><h3 class="title-plain">{{PIECE_TITLE}}</h3><p class="small slate">{{HOLDS}}{{#CARRIED}} · [[earning.carried]]{{/CARRIED}} · <a href="{{PIECE_ADDRESS}}">[[earning.go_to_piece]]<span class="usa-sr-only"> {{PIECE_ID}} {{PIECE_TITLE}}</span></a></p>
[[>earning/names]]
{{#WRITTEN}}<details class="fold fold-always"><summary>[[earning.what_you_wrote]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary><div class="prose written" data-saved-text="{{PIECE_ID}}">{{TEXT:pre_escape}}</div></details>{{/WRITTEN}}
{{#FILES}}<ul class="files">{{#FILE}}[[>earning/file]]{{/FILE}}</ul>{{/FILES}}</div></li>{{/LINE}}</ol>
<form class="form group no-print" action="{{ADDRESS}}/submission" method="post" data-once>
[[>shared/csrf]]
<input type="hidden" name="seen" value="{{SEEN}}">
<h3 class="title-plain">[[earning.statements]]</h3>
<div class="usa-checkbox{{#ORIGINAL_ERROR}} usa-form-group--error{{/ORIGINAL_ERROR}}"><input class="usa-checkbox__input" type="checkbox" name="original" id="original" value="yes"{{#ORIGINAL}} checked{{/ORIGINAL}}><label class="usa-checkbox__label" for="original">[[earning.statement_original]]</label>{{#ORIGINAL_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/ORIGINAL_ERROR}}</div>
{{#STUDENT_WORK}}<div class="usa-checkbox{{#CONSENT_ERROR}} usa-form-group--error{{/CONSENT_ERROR}}"><input class="usa-checkbox__input" type="checkbox" name="consent" id="consent" value="yes"{{#CONSENT}} checked{{/CONSENT}}><label class="usa-checkbox__label" for="consent">[[earning.statement_consent]]</label>{{#CONSENT_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/CONSENT_ERROR}}</div>{{/STUDENT_WORK}}
<p class="small slate group-tight">[[earning.what_follows]]</p>
<p class="actions">{{#COMPLETE}}<button class="usa-button" type="submit">[[earning.submit_button]]</button>{{/COMPLETE}}{{#INCOMPLETE}}<button class="usa-button" type="submit" disabled aria-describedby="still-missing">[[earning.submit_button]]</button> <a id="still-missing" href="#missing">{{MISSING_WORDS}}</a>{{/INCOMPLETE}} <a class="link-strong" href="{{ADDRESS}}">[[earning.back_to_work]]</a></p>
</form>
</div>
<aside class="from-wide no-print" aria-label="[[earning.before_submit]]">[[>earning/checklist]]</aside>
</div>
