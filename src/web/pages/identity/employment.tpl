<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/account">[[profile.title]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">[[profile.employment_lead]]</p>
<form class="form" action="{{ACTION}}" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#DISTRICT_ERROR}} usa-form-group--error{{/DISTRICT_ERROR}}">
<label class="usa-label" for="district">[[profile.district]]</label>
{{#DISTRICT_ERROR}}<p class="usa-error-message" id="district-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/DISTRICT_ERROR}}
<input class="usa-input" id="district" name="district" type="text" value="{{DISTRICT}}"{{#DISTRICT_ERROR}} aria-invalid="true"{{/DISTRICT_ERROR}} autocomplete="organization" required>
</div>
<div class="usa-form-group{{#SCHOOL_ERROR}} usa-form-group--error{{/SCHOOL_ERROR}}">
<label class="usa-label" for="school">[[profile.school]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="school-hint">[[profile.school_hint]]</p>
{{#SCHOOL_ERROR}}<p class="usa-error-message" id="school-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/SCHOOL_ERROR}}
<input class="usa-input" id="school" name="school" type="text" value="{{SCHOOL}}"{{#SCHOOL_ERROR}} aria-invalid="true"{{/SCHOOL_ERROR}} aria-describedby="school-hint">
</div>
<div class="usa-form-group{{#STATE_ERROR}} usa-form-group--error{{/STATE_ERROR}}">
<label class="usa-label" for="state">[[profile.state]]</label>
{{#STATE_ERROR}}<p class="usa-error-message" id="state-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STATE_ERROR}}
<select class="usa-select" id="state" name="state"{{#STATE_ERROR}} aria-invalid="true"{{/STATE_ERROR}} required>
<option value="">[[profile.state_choose]]</option>
{{#STATE_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{STATE_NAME}}</option>
{{/STATE_OPTION}}</select>
</div>
<div class="usa-form-group{{#POSITION_ERROR}} usa-form-group--error{{/POSITION_ERROR}}">
<label class="usa-label" for="position">[[profile.position]]</label>
<p class="usa-hint" id="position-hint">[[profile.position_hint]]</p>
{{#POSITION_ERROR}}<p class="usa-error-message" id="position-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/POSITION_ERROR}}
<input class="usa-input" id="position" name="position" type="text" value="{{POSITION}}"{{#POSITION_ERROR}} aria-invalid="true"{{/POSITION_ERROR}} aria-describedby="position-hint" autocomplete="organization-title" required>
</div>
<div class="usa-form-group{{#FROM_ERROR}} usa-form-group--error{{/FROM_ERROR}}">
<label class="usa-label" for="from">[[profile.from]]</label>
{{#FROM_ERROR}}<p class="usa-error-message" id="from-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FROM_ERROR}}
<input class="usa-input usa-input--short" id="from" name="from" type="date" value="{{FROM}}"{{#FROM_ERROR}} aria-invalid="true"{{/FROM_ERROR}} required>
</div>
<div class="usa-form-group{{#TO_ERROR}} usa-form-group--error{{/TO_ERROR}}">
<label class="usa-label" for="to">[[profile.to]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="to-hint">[[profile.to_hint]]</p>
{{#TO_ERROR}}<p class="usa-error-message" id="to-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TO_ERROR}}
<input class="usa-input usa-input--short" id="to" name="to" type="date" value="{{TO}}"{{#TO_ERROR}} aria-invalid="true"{{/TO_ERROR}} aria-describedby="to-hint">
</div>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button> <a href="/account">[[forms.cancel]]</a></p>
</form>
{{#REMOVE}}<section class="section" aria-labelledby="remove-title">
<h2 class="title-side" id="remove-title">[[profile.employment_remove_title]]</h2>
<p>[[profile.employment_remove_words]]</p>
<form action="{{REMOVE_ACTION}}" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button usa-button--danger usa-button--tight" type="submit">[[profile.remove]]</button></p></form>
</section>{{/REMOVE}}
</div>
