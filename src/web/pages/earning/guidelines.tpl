[[>earning/head]]
<div class="section page-narrow">
[[>shared/error_summary]]
<h2 class="title-section">[[earning.guidelines_title]]</h2>
<p class="lead">{{COMPETENCY}}</p>
<div class="prose">{{METHOD_HTML:none}}</div>
<section class="section" aria-labelledby="hand-in">
<h2 class="title-section" id="hand-in">[[earning.guidelines_parts]]</h2>
{{#PART}}<div class="group"><h3 class="title-plain">[[earning.part]] {{PART_ID}}: {{PART_TITLE}}</h3><div class="prose prose-small">{{GUIDANCE_HTML:none}}</div>
<ul class="reading">{{#ASK}}<li><strong>{{PIECE_ID}} {{PIECE_TITLE}}</strong><span>{{ASKS}}</span></li>{{/ASK}}</ul></div>{{/PART}}
{{#STUDENT_WORK}}<div class="usa-alert group"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"></use></svg><div class="usa-alert__body"><p><strong>[[earning.student_work]]</strong> [[earning.student_work_more]]</p></div></div>{{/STUDENT_WORK}}
</section>
<section class="section" aria-labelledby="rubric">
<h2 class="title-section" id="rubric">[[earning.guidelines_rubric]]</h2>
<p class="after-title">{{PASSING_RULE}}</p>
{{#PIECE}}<div class="group"><h3 class="title-plain">{{PIECE_ID}} {{PIECE_TITLE}}</h3>
{{#CRITERION}}<h4 class="title-item">{{NAME}}</h4><dl class="pairs">{{#LEVEL}}<div{{#PASSING}} class="passing"{{/PASSING}}><dt>{{LEVEL_NAME}}</dt><dd>{{TEXT}}</dd></div>{{/LEVEL}}</dl>{{/CRITERION}}</div>{{/PIECE}}
</section>
<section class="section" aria-labelledby="self-check">
<h2 class="title-section" id="self-check">[[earning.self_check]]</h2>
<p class="after-title">[[earning.self_check_more]]</p>
<ul>{{#QUESTION}}<li>{{TEXT}}</li>{{/QUESTION}}</ul>
<form class="form" action="{{ADDRESS}}/guidelines" method="post">
[[>shared/csrf]]
<fieldset class="usa-fieldset{{#COMPANY_OWN_ERROR}} usa-form-group--error{{/COMPANY_OWN_ERROR}}">
<legend class="usa-legend">[[earning.company]]</legend>
{{#COMPANY_OWN_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/COMPANY_OWN_ERROR}}
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="company" id="company-own" value="own"{{#IS_OWN}} checked{{/IS_OWN}}><label class="usa-radio__label" for="company-own">[[earning.company_own]]</label></div>
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="company" id="company-plc" value="plc"{{#IS_PLC}} checked{{/IS_PLC}}><label class="usa-radio__label" for="company-plc">[[earning.company_plc]] <span class="usa-radio__label-description">[[earning.company_plc_more]]</span></label></div>
</fieldset>
<p class="actions"><button class="usa-button" type="submit">[[earning.guidelines_button]]</button></p>
</form>
</section>
</div>
