<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a><a href="/plans">[[plan.title]]</a></nav>
<h1 class="title">[[plan.title]]</h1>
<p class="lead">[[plan.form_lead]]</p>
<form class="form" action="{{ACTION}}" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#KIND_ERROR}} usa-form-group--error{{/KIND_ERROR}}"><label class="usa-label" for="kind">[[plan.kind]]</label>{{#KIND_ERROR}}<p class="usa-error-message" id="kind-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/KIND_ERROR}}
<select class="usa-select" id="kind" name="kind">{{#KIND_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/KIND_OPTION}}</select></div>
<div class="usa-form-group{{#LICENSE_ERROR}} usa-form-group--error{{/LICENSE_ERROR}}"><label class="usa-label" for="license">[[plan.license]]</label>{{#LICENSE_ERROR}}<p class="usa-error-message" id="license-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/LICENSE_ERROR}}
<select class="usa-select" id="license" name="license"><option value="">[[plan.no_license]]</option>{{#LICENSE_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/LICENSE_OPTION}}</select></div>
<div class="usa-form-group{{#FROM_ERROR}} usa-form-group--error{{/FROM_ERROR}}"><label class="usa-label" for="from">[[plan.from]]</label>{{#FROM_ERROR}}<p class="usa-error-message" id="from-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FROM_ERROR}}
<input class="usa-input usa-input--short" id="from" name="from" type="date" value="{{FROM}}"{{#FROM_ERROR}} aria-invalid="true" aria-describedby="from-error"{{/FROM_ERROR}}></div>
<div class="usa-form-group{{#TO_ERROR}} usa-form-group--error{{/TO_ERROR}}"><label class="usa-label" for="to">[[plan.to]]</label>{{#TO_ERROR}}<p class="usa-error-message" id="to-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TO_ERROR}}
<input class="usa-input usa-input--short" id="to" name="to" type="date" value="{{TO}}"{{#TO_ERROR}} aria-invalid="true" aria-describedby="to-error"{{/TO_ERROR}}></div>
<div class="usa-form-group{{#SCHOOL_GOAL_ERROR}} usa-form-group--error{{/SCHOOL_GOAL_ERROR}}"><label class="usa-label" for="school-goal">[[plan.school_goal]] <span class="optional">[[forms.optional]]</span></label>{{#SCHOOL_GOAL_ERROR}}<p class="usa-error-message" id="school-goal-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/SCHOOL_GOAL_ERROR}}
<input class="usa-input" id="school-goal" name="school-goal" value="{{SCHOOL_GOAL}}"></div>
{{#GOAL}}<fieldset class="usa-fieldset"><legend class="usa-legend">[[plan.goal]] {{NUMBER}}</legend>
<input type="hidden" name="id-{{NUMBER}}" value="{{ID}}">
{{#GOAL_ERROR}}<p class="usa-error-message"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/GOAL_ERROR}}
<div class="usa-form-group"><label class="usa-label" for="goal-{{NUMBER}}">[[plan.goal_text]]</label><textarea class="usa-textarea" id="goal-{{NUMBER}}" name="goal-{{NUMBER}}" rows="2">{{TEXT:pre_escape}}</textarea></div>
<div class="usa-form-group"><label class="usa-label" for="focus-{{NUMBER}}">[[plan.focus]] <span class="optional">[[forms.optional]]</span></label><input class="usa-input" id="focus-{{NUMBER}}" name="focus-{{NUMBER}}" value="{{FOCUS}}"></div>
<div class="usa-form-group"><label class="usa-label" for="rationale-{{NUMBER}}">[[plan.rationale]] <span class="optional">[[forms.optional]]</span></label><textarea class="usa-textarea" id="rationale-{{NUMBER}}" name="rationale-{{NUMBER}}" rows="2">{{RATIONALE:pre_escape}}</textarea></div>
</fieldset>{{/GOAL}}
<p class="small slate">[[plan.more_goals]]</p>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button> <a href="/plans">[[forms.cancel]]</a></p>
</form>
</div>
