[[>district/tabs]]
<h1 class="title">{{TITLE}}</h1>
<p class="lead">{{DISTRICT}}. [[pay.policy_lead]]</p>
{{#NONE}}<p class="second-line">[[pay.policy_none]]</p>{{/NONE}}
<div class="split split-reading section">
<div>
<h2 class="title-section">[[pay.policy_change]]</h2>
<form class="form" action="/district/policy" method="post" novalidate hx-post="/district/policy/examples" hx-trigger="change delay:200ms" hx-target="#examples">
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#FROM_ERROR}} usa-form-group--error{{/FROM_ERROR}}">
<label class="usa-label" for="from">[[pay.field_from]]</label>
{{#FROM_ERROR}}<p class="usa-error-message" id="from-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FROM_ERROR}}
<input class="usa-input usa-input--short" id="from" name="from" type="date" value="{{FROM}}"{{#FROM_ERROR}} aria-invalid="true"{{/FROM_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#BASIS_ERROR}} usa-form-group--error{{/BASIS_ERROR}}">
<label class="usa-label" for="basis">[[pay.field_basis]]</label>
<p class="usa-hint" id="basis-hint">[[pay.hint_basis]]</p>
{{#BASIS_ERROR}}<p class="usa-error-message" id="basis-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/BASIS_ERROR}}
<input class="usa-input" id="basis" name="basis" type="text" value="{{BASIS}}"{{#BASIS_ERROR}} aria-invalid="true"{{/BASIS_ERROR}} aria-describedby="basis-hint" autocomplete="off">
</div>
<div class="usa-form-group{{#BRINGS_ERROR}} usa-form-group--error{{/BRINGS_ERROR}}">
<fieldset class="usa-fieldset" id="brings"><legend class="usa-legend">[[pay.field_brings]]</legend>{{#BRINGS_ERROR}}<p class="usa-error-message" id="brings-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/BRINGS_ERROR}}<div class="usa-radio"><input class="usa-radio__input" type="radio" name="brings" id="brings-amount" value="amount"{{#BRINGS_AMOUNT}} checked{{/BRINGS_AMOUNT}}><label class="usa-radio__label" for="brings-amount">[[pay.brings_amount]]</label></div><div class="usa-radio"><input class="usa-radio__input" type="radio" name="brings" id="brings-credits" value="credits"{{#BRINGS_CREDITS}} checked{{/BRINGS_CREDITS}}><label class="usa-radio__label" for="brings-credits">[[pay.brings_credits]] <span class="usa-radio__label-description">[[pay.brings_credits_more]]</span></label></div><div class="usa-radio"><input class="usa-radio__input" type="radio" name="brings" id="brings-step" value="step"{{#BRINGS_STEP}} checked{{/BRINGS_STEP}}><label class="usa-radio__label" for="brings-step">[[pay.brings_step]] <span class="usa-radio__label-description">[[pay.brings_step_more]]</span></label></div></fieldset>
</div>
<div class="when-amount usa-form-group{{#AMOUNT_ERROR}} usa-form-group--error{{/AMOUNT_ERROR}}">
<label class="usa-label" for="amount">[[pay.field_amount]]</label>
{{#AMOUNT_ERROR}}<p class="usa-error-message" id="amount-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/AMOUNT_ERROR}}
<input class="usa-input usa-input--short" id="amount" name="amount" type="text" value="{{AMOUNT}}"{{#AMOUNT_ERROR}} aria-invalid="true"{{/AMOUNT_ERROR}} autocomplete="off" inputmode="decimal">
</div>
<div class="when-amount usa-form-group{{#PAY_ERROR}} usa-form-group--error{{/PAY_ERROR}}">
<fieldset class="usa-fieldset" id="pay"><legend class="usa-legend">[[pay.field_pay]]</legend>{{#PAY_ERROR}}<p class="usa-error-message" id="pay-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PAY_ERROR}}<div class="usa-radio"><input class="usa-radio__input" type="radio" name="pay" id="pay-base" value="base"{{#PAY_BASE}} checked{{/PAY_BASE}}><label class="usa-radio__label" for="pay-base">[[pay.pay_base]]</label></div><div class="usa-radio"><input class="usa-radio__input" type="radio" name="pay" id="pay-stipend" value="stipend"{{#PAY_STIPEND}} checked{{/PAY_STIPEND}}><label class="usa-radio__label" for="pay-stipend">[[pay.pay_stipend]]</label></div></fieldset>
</div>
<div class="when-credits usa-form-group{{#CREDITS_ERROR}} usa-form-group--error{{/CREDITS_ERROR}}">
<label class="usa-label" for="credits">[[pay.field_credits]]</label>
{{#CREDITS_ERROR}}<p class="usa-error-message" id="credits-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CREDITS_ERROR}}
<input class="usa-input usa-input--short" id="credits" name="credits" type="text" value="{{CREDITS}}"{{#CREDITS_ERROR}} aria-invalid="true"{{/CREDITS_ERROR}} autocomplete="off" inputmode="decimal">
</div>
<div class="usa-form-group{{#CAP_ERROR}} usa-form-group--error{{/CAP_ERROR}}">
<label class="usa-label" for="cap">[[pay.field_cap]]</label>
<p class="usa-hint" id="cap-hint">[[pay.hint_cap]]</p>
{{#CAP_ERROR}}<p class="usa-error-message" id="cap-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CAP_ERROR}}
<input class="usa-input usa-input--short" id="cap" name="cap" type="text" value="{{CAP}}"{{#CAP_ERROR}} aria-invalid="true"{{/CAP_ERROR}} aria-describedby="cap-hint" autocomplete="off" inputmode="numeric">
</div>
<div class="usa-form-group{{#MINIMUM_HOURS_ERROR}} usa-form-group--error{{/MINIMUM_HOURS_ERROR}}">
<label class="usa-label" for="minimum_hours">[[pay.field_minimum_hours]]</label>
{{#MINIMUM_HOURS_ERROR}}<p class="usa-error-message" id="minimum_hours-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/MINIMUM_HOURS_ERROR}}
<input class="usa-input usa-input--short" id="minimum_hours" name="minimum_hours" type="text" value="{{MINIMUM_HOURS}}"{{#MINIMUM_HOURS_ERROR}} aria-invalid="true"{{/MINIMUM_HOURS_ERROR}} autocomplete="off" inputmode="numeric">
</div>
<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="preapproval" id="preapproval" value="yes"{{#PREAPPROVAL}} checked{{/PREAPPROVAL}}><label class="usa-checkbox__label" for="preapproval">[[pay.field_preapproval]]</label></div><div class="usa-form-group{{#PROOF_DAYS_ERROR}} usa-form-group--error{{/PROOF_DAYS_ERROR}}">
<label class="usa-label" for="proof_days">[[pay.field_proof_days]]</label>
<p class="usa-hint" id="proof_days-hint">[[pay.hint_proof_days]]</p>
{{#PROOF_DAYS_ERROR}}<p class="usa-error-message" id="proof_days-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PROOF_DAYS_ERROR}}
<input class="usa-input usa-input--short" id="proof_days" name="proof_days" type="text" value="{{PROOF_DAYS}}"{{#PROOF_DAYS_ERROR}} aria-invalid="true"{{/PROOF_DAYS_ERROR}} aria-describedby="proof_days-hint" autocomplete="off" inputmode="numeric">
</div>
<div class="usa-form-group{{#REVIEWS_ERROR}} usa-form-group--error{{/REVIEWS_ERROR}}">
<label class="usa-label" for="reviews">[[pay.field_reviews]]</label>
<p class="usa-hint" id="reviews-hint">[[pay.hint_reviews]]</p>
{{#REVIEWS_ERROR}}<p class="usa-error-message" id="reviews-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/REVIEWS_ERROR}}
<input class="usa-input" id="reviews" name="reviews" type="text" value="{{REVIEWS}}"{{#REVIEWS_ERROR}} aria-invalid="true"{{/REVIEWS_ERROR}} aria-describedby="reviews-hint" autocomplete="off">
</div>
<div class="usa-form-group{{#ANSWER_DAYS_ERROR}} usa-form-group--error{{/ANSWER_DAYS_ERROR}}">
<label class="usa-label" for="answer_days">[[pay.field_answer_days]]</label>
{{#ANSWER_DAYS_ERROR}}<p class="usa-error-message" id="answer_days-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ANSWER_DAYS_ERROR}}
<input class="usa-input usa-input--short" id="answer_days" name="answer_days" type="text" value="{{ANSWER_DAYS}}"{{#ANSWER_DAYS_ERROR}} aria-invalid="true"{{/ANSWER_DAYS_ERROR}} autocomplete="off" inputmode="numeric">
</div>
<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="deemed" id="deemed" value="yes"{{#DEEMED}} checked{{/DEEMED}}><label class="usa-checkbox__label" for="deemed">[[pay.field_deemed]]</label></div>{{#OPEN_CLAIMS}}<div class="usa-form-group{{#OPEN_CLAIMS_ERROR}} usa-form-group--error{{/OPEN_CLAIMS_ERROR}}">{{#OPEN_CLAIMS_ERROR}}<p class="usa-error-message" id="open_claims-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/OPEN_CLAIMS_ERROR}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="open_claims" id="open_claims" value="yes"><label class="usa-checkbox__label" for="open_claims">{{WORDS}}</label></div></div>{{/OPEN_CLAIMS}}<p class="actions"><button class="usa-button" type="submit" hx-disable>[[pay.policy_set]]</button><button class="usa-button usa-button--outline no-script-only" type="submit" formaction="/district/policy/examples">[[pay.show_examples]]</button></p>
</form>
</div>
<aside aria-label="[[pay.examples]]">
<h2 class="title-side">[[pay.examples]]</h2>
<div id="examples" aria-live="polite">{{#EXAMPLES}}[[>district/examples]]{{/EXAMPLES}}</div>
</aside>
</div>
<section class="section">
<h2 class="title-side">[[pay.policy_history]]</h2>
<ol class="history">{{#TERMS}}<li><time>{{#UNTIL}}[[pay.held_until]]{{/UNTIL}}{{#OPEN_END}}[[pay.held_since]]{{/OPEN_END}}</time><p><strong>{{WORDS}}</strong>{{#IN_FORCE}} [[pay.in_force]]{{/IN_FORCE}} <span class="slate">{{BASIS}}</span> <a href="/district/projection?{{PROJECT}}">[[pay.project_it]]</a></p></li>{{/TERMS}}</ol>
</section>
