<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/account">[[profile.title]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">[[profile.license_lead]]</p>
<form class="form" action="{{ACTION}}" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#STATE_ERROR}} usa-form-group--error{{/STATE_ERROR}}">
<label class="usa-label" for="state">[[profile.state]]</label>
{{#STATE_ERROR}}<p class="usa-error-message" id="state-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STATE_ERROR}}
<select class="usa-select" id="state" name="state"{{#STATE_ERROR}} aria-invalid="true"{{/STATE_ERROR}} required>
<option value="">[[profile.state_choose]]</option>
{{#STATE_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{STATE_NAME}}</option>
{{/STATE_OPTION}}</select>
</div>
<div class="usa-form-group{{#TYPE_ERROR}} usa-form-group--error{{/TYPE_ERROR}}">
<label class="usa-label" for="type">[[profile.type]]</label>
<p class="usa-hint" id="type-hint">[[profile.type_hint]]</p>
{{#TYPE_ERROR}}<p class="usa-error-message" id="type-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TYPE_ERROR}}
<input class="usa-input" id="type" name="type" type="text" value="{{TYPE}}"{{#TYPE_ERROR}} aria-invalid="true"{{/TYPE_ERROR}} aria-describedby="type-hint" required>
</div>
<div class="usa-form-group{{#NUMBER_ERROR}} usa-form-group--error{{/NUMBER_ERROR}}">
<label class="usa-label" for="number">[[profile.number]]</label>
<p class="usa-hint" id="number-hint">[[profile.number_hint]]</p>
{{#NUMBER_ERROR}}<p class="usa-error-message" id="number-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/NUMBER_ERROR}}
<input class="usa-input" id="number" name="number" type="text" value="{{NUMBER}}"{{#NUMBER_ERROR}} aria-invalid="true"{{/NUMBER_ERROR}} aria-describedby="number-hint" autocomplete="off" required>
</div>
<div class="usa-form-group{{#EFFECTIVE_ERROR}} usa-form-group--error{{/EFFECTIVE_ERROR}}">
<label class="usa-label" for="effective">[[profile.effective]]</label>
{{#EFFECTIVE_ERROR}}<p class="usa-error-message" id="effective-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EFFECTIVE_ERROR}}
<input class="usa-input usa-input--short" id="effective" name="effective" type="date" value="{{EFFECTIVE}}"{{#EFFECTIVE_ERROR}} aria-invalid="true"{{/EFFECTIVE_ERROR}} required>
</div>
<div class="usa-form-group{{#EXPIRES_ERROR}} usa-form-group--error{{/EXPIRES_ERROR}}">
<label class="usa-label" for="expires">[[profile.expires]]</label>
{{#EXPIRES_ERROR}}<p class="usa-error-message" id="expires-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EXPIRES_ERROR}}
<input class="usa-input usa-input--short" id="expires" name="expires" type="date" value="{{EXPIRES}}"{{#EXPIRES_ERROR}} aria-invalid="true"{{/EXPIRES_ERROR}} required>
</div>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button> <a href="/account">[[forms.cancel]]</a></p>
</form>
{{#REMOVE}}<section class="section" aria-labelledby="remove-title">
<h2 class="title-side" id="remove-title">[[profile.license_remove_title]]</h2>
<p>[[profile.license_remove_words]]</p>
<form action="{{REMOVE_ACTION}}" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button usa-button--danger usa-button--tight" type="submit">[[profile.remove]]</button></p></form>
</section>{{/REMOVE}}
</div>
