<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<h1 class="title">[[details.title]]</h1>
<p class="lead">[[details.lead]]</p>
<form class="form" action="/license/details" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
{{#LICENSE}}<h2 class="title-side">{{LICENSE_NAME}}</h2>
<input type="hidden" name="license" value="{{LICENSE_ID}}">
{{/LICENSE}}{{#HAS_LICENSE}}<div class="usa-form-group{{#RECOGNIZED_AS_ERROR}} usa-form-group--error{{/RECOGNIZED_AS_ERROR}}">
<label class="usa-label" for="recognized-as">[[details.recognized_as]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="recognized-as-hint">[[details.recognized_as_hint]]</p>
{{#RECOGNIZED_AS_ERROR}}<p class="usa-error-message" id="recognized-as-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/RECOGNIZED_AS_ERROR}}
<input class="usa-input" id="recognized-as" name="recognized-as" type="text" value="{{RECOGNIZED_AS}}"{{#RECOGNIZED_AS_ERROR}} aria-invalid="true"{{/RECOGNIZED_AS_ERROR}} aria-describedby="recognized-as-hint{{#RECOGNIZED_AS_ERROR}} recognized-as-error{{/RECOGNIZED_AS_ERROR}}">
</div>
<div class="usa-form-group{{#ISSUED_ERROR}} usa-form-group--error{{/ISSUED_ERROR}}">
<label class="usa-label" for="issued">[[details.issued]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="issued-hint">[[details.issued_hint]]</p>
{{#ISSUED_ERROR}}<p class="usa-error-message" id="issued-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ISSUED_ERROR}}
<input class="usa-input usa-input--short" id="issued" name="issued" type="date" value="{{ISSUED}}"{{#ISSUED_ERROR}} aria-invalid="true"{{/ISSUED_ERROR}} aria-describedby="issued-hint{{#ISSUED_ERROR}} issued-error{{/ISSUED_ERROR}}">
</div>
<div class="usa-form-group{{#ENDORSEMENTS_ERROR}} usa-form-group--error{{/ENDORSEMENTS_ERROR}}">
<label class="usa-label" for="endorsements">[[details.endorsements]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="endorsements-hint">[[details.endorsements_hint]]</p>
{{#ENDORSEMENTS_ERROR}}<p class="usa-error-message" id="endorsements-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ENDORSEMENTS_ERROR}}
<input class="usa-input" id="endorsements" name="endorsements" type="text" value="{{ENDORSEMENTS}}"{{#ENDORSEMENTS_ERROR}} aria-invalid="true"{{/ENDORSEMENTS_ERROR}} aria-describedby="endorsements-hint{{#ENDORSEMENTS_ERROR}} endorsements-error{{/ENDORSEMENTS_ERROR}}">
</div>
{{/HAS_LICENSE}}{{#HAS_JOB}}<h2 class="title-side">{{JOB_NAME}}</h2>
<div class="usa-form-group{{#EMPLOYER_ERROR}} usa-form-group--error{{/EMPLOYER_ERROR}}">
<label class="usa-label" for="employer">[[details.employer]] <span class="optional">[[forms.optional]]</span></label>
{{#EMPLOYER_ERROR}}<p class="usa-error-message" id="employer-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EMPLOYER_ERROR}}
<select class="usa-select" id="employer" name="employer"{{#EMPLOYER_ERROR}} aria-invalid="true" aria-describedby="employer-error"{{/EMPLOYER_ERROR}}><option value="">[[details.not_here]]</option>{{#EMPLOYER_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/EMPLOYER_OPTION}}</select>
</div>
<div class="usa-form-group{{#COMMITTEE_ERROR}} usa-form-group--error{{/COMMITTEE_ERROR}}">
<label class="usa-label" for="committee">[[details.committee]] <span class="optional">[[forms.optional]]</span></label>
{{#COMMITTEE_ERROR}}<p class="usa-error-message" id="committee-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/COMMITTEE_ERROR}}
<select class="usa-select" id="committee" name="committee"{{#COMMITTEE_ERROR}} aria-invalid="true" aria-describedby="committee-error"{{/COMMITTEE_ERROR}}><option value="">[[details.no_committee]]</option>{{#COMMITTEE_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/COMMITTEE_OPTION}}</select>
</div>
<div class="usa-form-group{{#GRADE_BAND_ERROR}} usa-form-group--error{{/GRADE_BAND_ERROR}}">
<label class="usa-label" for="grade-band">[[details.grade_band]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="grade-band-hint">[[details.grade_band_hint]]</p>
{{#GRADE_BAND_ERROR}}<p class="usa-error-message" id="grade-band-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/GRADE_BAND_ERROR}}
<select class="usa-select" id="grade-band" name="grade-band"{{#GRADE_BAND_ERROR}} aria-invalid="true"{{/GRADE_BAND_ERROR}} aria-describedby="grade-band-hint{{#GRADE_BAND_ERROR}} grade-band-error{{/GRADE_BAND_ERROR}}"><option value="">[[details.no_band]]</option>{{#GRADE_BAND_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/GRADE_BAND_OPTION}}</select>
</div>
<div class="usa-form-group{{#FTE_ERROR}} usa-form-group--error{{/FTE_ERROR}}">
<label class="usa-label" for="fte">[[details.fte]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="fte-hint">[[details.fte_hint]]</p>
{{#FTE_ERROR}}<p class="usa-error-message" id="fte-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FTE_ERROR}}
<input class="usa-input usa-input--short" id="fte" name="fte" type="text" value="{{FTE}}"{{#FTE_ERROR}} aria-invalid="true"{{/FTE_ERROR}} aria-describedby="fte-hint{{#FTE_ERROR}} fte-error{{/FTE_ERROR}}" inputmode="decimal">
</div>
<div class="usa-form-group{{#LANE_ERROR}} usa-form-group--error{{/LANE_ERROR}}">
<label class="usa-label" for="lane">[[details.lane]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="lane-hint">[[details.lane_hint]]</p>
{{#LANE_ERROR}}<p class="usa-error-message" id="lane-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/LANE_ERROR}}
{{#LANE_TYPED}}<input class="usa-input usa-input--short" id="lane" name="lane" type="text" value="{{LANE}}"{{#LANE_ERROR}} aria-invalid="true"{{/LANE_ERROR}} aria-describedby="lane-hint{{#LANE_ERROR}} lane-error{{/LANE_ERROR}}">{{/LANE_TYPED}}{{#LANE_CHOICE}}<select class="usa-select" id="lane" name="lane" aria-describedby="lane-hint{{#LANE_ERROR}} lane-error{{/LANE_ERROR}}"><option value="">[[recognition.not_known]]</option>{{#LANE_OPTION}}<option value="{{NAME}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/LANE_OPTION}}</select>{{/LANE_CHOICE}}
</div>
<div class="usa-form-group{{#STEP_ERROR}} usa-form-group--error{{/STEP_ERROR}}">
<label class="usa-label" for="step">[[details.step]] <span class="optional">[[forms.optional]]</span></label>
{{#STEP_ERROR}}<p class="usa-error-message" id="step-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STEP_ERROR}}
<input class="usa-input usa-input--short" id="step" name="step" type="text" value="{{STEP}}"{{#STEP_ERROR}} aria-invalid="true"{{/STEP_ERROR}}{{#STEP_ERROR}} aria-describedby="step-error"{{/STEP_ERROR}} inputmode="numeric">
</div>
<div class="usa-form-group{{#CREDITS_ERROR}} usa-form-group--error{{/CREDITS_ERROR}}">
<label class="usa-label" for="credits">[[details.credits]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="credits-hint">[[details.credits_hint]]</p>
{{#CREDITS_ERROR}}<p class="usa-error-message" id="credits-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CREDITS_ERROR}}
<input class="usa-input usa-input--short" id="credits" name="credits" type="text" value="{{CREDITS}}"{{#CREDITS_ERROR}} aria-invalid="true"{{/CREDITS_ERROR}} aria-describedby="credits-hint{{#CREDITS_ERROR}} credits-error{{/CREDITS_ERROR}}" inputmode="decimal">
</div>
<div class="usa-form-group{{#ANNUAL_DIFFERENCE_ERROR}} usa-form-group--error{{/ANNUAL_DIFFERENCE_ERROR}}">
<label class="usa-label" for="annual-difference">[[details.annual_difference]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="annual-difference-hint">[[details.annual_difference_hint]]</p>
{{#ANNUAL_DIFFERENCE_ERROR}}<p class="usa-error-message" id="annual-difference-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ANNUAL_DIFFERENCE_ERROR}}
<input class="usa-input usa-input--short" id="annual-difference" name="annual-difference" type="text" value="{{ANNUAL_DIFFERENCE}}"{{#ANNUAL_DIFFERENCE_ERROR}} aria-invalid="true"{{/ANNUAL_DIFFERENCE_ERROR}} aria-describedby="annual-difference-hint{{#ANNUAL_DIFFERENCE_ERROR}} annual-difference-error{{/ANNUAL_DIFFERENCE_ERROR}}" inputmode="decimal">
</div>
{{/HAS_JOB}}
{{#NOTHING}}<p>[[recognition.none_words]]</p>{{/NOTHING}}
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button> <a href="/license">[[forms.cancel]]</a></p>
</form>
</div>
