[[>earning/head]]
<div class="split split-reading section">
<div>
[[>shared/error_summary]]
<h2 class="title-section">[[earning.submit_title]]</h2>
<ol class="tasks">{{#LINE}}<li class="task"><p class="task-part">{{PIECE_ID}}</p><div><h3 class="title-plain">{{PIECE_TITLE}}</h3><p class="small slate">{{HOLDS}}{{#CARRIED}} · [[earning.carried]]{{/CARRIED}}</p></div></li>{{/LINE}}</ol>
{{#INCOMPLETE}}<div class="usa-alert usa-alert--warning group" id="checklist-note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[earning.not_complete]]</strong> [[earning.not_complete_more]]</p></div></div>{{/INCOMPLETE}}
<form class="form group" action="{{ADDRESS}}/submission" method="post">
[[>shared/csrf]]
<h3 class="title-plain">[[earning.statements]]</h3>
<div class="usa-checkbox{{#ORIGINAL_ERROR}} usa-form-group--error{{/ORIGINAL_ERROR}}"><input class="usa-checkbox__input" type="checkbox" name="original" id="original" value="yes"{{#ORIGINAL}} checked{{/ORIGINAL}}><label class="usa-checkbox__label" for="original">[[earning.statement_original]]</label></div>
{{#STUDENT_WORK}}<div class="usa-checkbox{{#CONSENT_ERROR}} usa-form-group--error{{/CONSENT_ERROR}}"><input class="usa-checkbox__input" type="checkbox" name="consent" id="consent" value="yes"{{#CONSENT}} checked{{/CONSENT}}><label class="usa-checkbox__label" for="consent">[[earning.statement_consent]]</label></div>{{/STUDENT_WORK}}
<p class="small slate">[[earning.what_follows]]</p>
<p class="actions"><button class="usa-button" type="submit">[[earning.submit_button]]</button> <a class="link-strong" href="{{ADDRESS}}">[[earning.back_to_work]]</a></p>
</form>
</div>
<aside aria-label="[[earning.before_submit]]">[[>earning/checklist]]</aside>
</div>
