<div class="list-head"><div><h1 class="title">[[evaluation.title]]</h1><p class="lead">[[evaluation.lead]]</p></div></div>
<p class="group-tight">{{#OTHER_YEAR}}<a class="link-strong" href="/evaluation?year={{ITS_YEAR}}"{{#IS_CURRENT}} aria-current="page"{{/IS_CURRENT}}>{{ITS_WORDS}}</a> {{/OTHER_YEAR}}</p>
<form class="form form-wide" action="/evaluation" method="post" novalidate>[[>shared/csrf]][[>shared/error_summary]]<input type="hidden" name="year" value="{{YEAR}}">
<div class="split split-reading"><div>
<div class="usa-form-group{{#GROWTH_PLAN_ERROR}} usa-form-group--error{{/GROWTH_PLAN_ERROR}}">
<label class="usa-label" for="growth-plan">[[evaluation.growth-plan]]</label>
<p class="usa-hint" id="growth-plan-hint">[[evaluation.growth_hint]]</p>
{{#GROWTH_PLAN_ERROR}}<p class="usa-error-message" id="growth-plan-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/GROWTH_PLAN_ERROR}}
<textarea class="usa-textarea" id="growth-plan" name="growth-plan" rows="4"{{#GROWTH_PLAN_ERROR}} aria-invalid="true"{{/GROWTH_PLAN_ERROR}} aria-describedby="growth-plan-hint">{{GROWTH_PLAN_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#IMPROVEMENT_PLAN_ERROR}} usa-form-group--error{{/IMPROVEMENT_PLAN_ERROR}}">
<label class="usa-label" for="improvement-plan">[[evaluation.improvement-plan]] <span class="optional">[[forms.optional]]</span></label>
{{#IMPROVEMENT_PLAN_ERROR}}<p class="usa-error-message" id="improvement-plan-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/IMPROVEMENT_PLAN_ERROR}}
<textarea class="usa-textarea" id="improvement-plan" name="improvement-plan" rows="3"{{#IMPROVEMENT_PLAN_ERROR}} aria-invalid="true"{{/IMPROVEMENT_PLAN_ERROR}}>{{IMPROVEMENT_PLAN_HTML:none}}</textarea>
</div>
<div class="usa-form-group{{#FOCUS_ERROR}} usa-form-group--error{{/FOCUS_ERROR}}">
<label class="usa-label" for="focus">[[evaluation.focus]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="focus-hint">[[evaluation.focus_hint]]</p>
{{#FOCUS_ERROR}}<p class="usa-error-message" id="focus-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FOCUS_ERROR}}
<textarea class="usa-textarea" id="focus" name="focus" rows="3"{{#FOCUS_ERROR}} aria-invalid="true"{{/FOCUS_ERROR}} aria-describedby="focus-hint">{{FOCUS_HTML:none}}</textarea>
</div>

<h2 class="title-side group">[[evaluation.exhibits]]</h2>
{{#NOTHING_EARNED}}<p>[[evaluation.nothing_earned]]</p>{{/NOTHING_EARNED}}
{{#CREDENTIAL}}<section class="group"><div class="exhibit"><h3 class="title-plain"><a href="/credentials/{{ID}}">{{TITLE}}</a> <small class="slate">{{EARNED}}</small></h3><select class="usa-select" name="{{FIELD}}" aria-label="{{TITLE}}"><option value="">[[evaluation.not_shown]]</option>{{#SUPPORTS}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{WORDS}}</option>{{/SUPPORTS}}</select></div>
{{#EVIDENCE}}<div class="exhibit exhibit-part"><span>{{NAME}}</span><select class="usa-select" name="{{FIELD}}" aria-label="{{TITLE}}, {{NAME}}"><option value="">[[evaluation.not_shown]]</option>{{#SUPPORTS}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{WORDS}}</option>{{/SUPPORTS}}</select></div>{{/EVIDENCE}}</section>{{/CREDENTIAL}}
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button></p>
</div><aside aria-label="[[evaluation.take]]"><h2 class="title-side">[[evaluation.take]]</h2><ul class="downloads"><li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#download"></use></svg><a href="/evaluation/file.pdf?year={{YEAR}}">PDF</a><span>[[evaluation.pdf_words]]</span></li><li><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#download"></use></svg><a href="/evaluation/file.zip?year={{YEAR}}">ZIP</a><span>[[evaluation.zip_words]]</span></li></ul><p class="small slate">[[evaluation.no_rating]]</p>{{#SAVED}}<p class="small slate">[[evaluation.saved_at]]</p>{{/SAVED}}</aside></div>
</form>
