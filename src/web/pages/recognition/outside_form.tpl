<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a><a href="/outside-activities">[[outside.all]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<p class="lead">[[outside.lead]]</p>
<form class="form" action="{{ACTION}}" method="post" enctype="multipart/form-data" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#KIND_ERROR}} usa-form-group--error{{/KIND_ERROR}}">
<label class="usa-label" for="kind">[[outside.kind]]</label>
{{#KIND_ERROR}}<p class="usa-error-message" id="kind-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/KIND_ERROR}}
<select class="usa-select" id="kind" name="kind"{{#KIND_ERROR}} aria-invalid="true" aria-describedby="kind-error"{{/KIND_ERROR}}>{{#KIND_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/KIND_OPTION}}</select>
</div>
<div class="usa-form-group{{#TITLE_ERROR}} usa-form-group--error{{/TITLE_ERROR}}">
<label class="usa-label" for="title">[[outside.title]]</label>
{{#TITLE_ERROR}}<p class="usa-error-message" id="title-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TITLE_ERROR}}
<input class="usa-input" id="title" name="title" type="text" value="{{NAME_TYPED}}"{{#TITLE_ERROR}} aria-invalid="true"{{/TITLE_ERROR}}{{#TITLE_ERROR}} aria-describedby="title-error"{{/TITLE_ERROR}}>
</div>
<div class="usa-form-group{{#ISSUER_ERROR}} usa-form-group--error{{/ISSUER_ERROR}}">
<label class="usa-label" for="issuer">[[outside.issuer]]</label>
<p class="usa-hint" id="issuer-hint">[[outside.issuer_hint]]</p>
{{#ISSUER_ERROR}}<p class="usa-error-message" id="issuer-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ISSUER_ERROR}}
<input class="usa-input" id="issuer" name="issuer" type="text" value="{{ISSUER}}"{{#ISSUER_ERROR}} aria-invalid="true"{{/ISSUER_ERROR}} aria-describedby="issuer-hint{{#ISSUER_ERROR}} issuer-error{{/ISSUER_ERROR}}">
</div>
<div class="usa-form-group{{#ISSUER_KIND_ERROR}} usa-form-group--error{{/ISSUER_KIND_ERROR}}">
<label class="usa-label" for="issuer-kind">[[outside.issuer_kind]]</label>
{{#ISSUER_KIND_ERROR}}<p class="usa-error-message" id="issuer-kind-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ISSUER_KIND_ERROR}}
<select class="usa-select" id="issuer-kind" name="issuer-kind"{{#ISSUER_KIND_ERROR}} aria-invalid="true" aria-describedby="issuer-kind-error"{{/ISSUER_KIND_ERROR}}><option value="">[[outside.choose]]</option>{{#ISSUER_KIND_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/ISSUER_KIND_OPTION}}</select>
</div>
<div class="usa-form-group{{#STARTED_ERROR}} usa-form-group--error{{/STARTED_ERROR}}">
<label class="usa-label" for="started">[[outside.started]]</label>
{{#STARTED_ERROR}}<p class="usa-error-message" id="started-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STARTED_ERROR}}
<input class="usa-input usa-input--short" id="started" name="started" type="date" value="{{STARTED}}"{{#STARTED_ERROR}} aria-invalid="true"{{/STARTED_ERROR}}{{#STARTED_ERROR}} aria-describedby="started-error"{{/STARTED_ERROR}}>
</div>
<div class="usa-form-group{{#EARNED_ERROR}} usa-form-group--error{{/EARNED_ERROR}}">
<label class="usa-label" for="earned">[[outside.earned]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="earned-hint">[[outside.earned_hint]]</p>
{{#EARNED_ERROR}}<p class="usa-error-message" id="earned-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EARNED_ERROR}}
<input class="usa-input usa-input--short" id="earned" name="earned" type="date" value="{{EARNED}}"{{#EARNED_ERROR}} aria-invalid="true"{{/EARNED_ERROR}} aria-describedby="earned-hint{{#EARNED_ERROR}} earned-error{{/EARNED_ERROR}}">
</div>
<div class="usa-form-group{{#HOURS_ERROR}} usa-form-group--error{{/HOURS_ERROR}}">
<label class="usa-label" for="hours">[[outside.hours]]</label>
<p class="usa-hint" id="hours-hint">[[outside.hours_hint]]</p>
{{#HOURS_ERROR}}<p class="usa-error-message" id="hours-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/HOURS_ERROR}}
<input class="usa-input usa-input--short" id="hours" name="hours" type="text" value="{{HOURS}}"{{#HOURS_ERROR}} aria-invalid="true"{{/HOURS_ERROR}} aria-describedby="hours-hint{{#HOURS_ERROR}} hours-error{{/HOURS_ERROR}}" inputmode="decimal" autocomplete="off">
</div>
<div class="usa-form-group{{#QUANTITY_ERROR}} usa-form-group--error{{/QUANTITY_ERROR}}">
<label class="usa-label" for="quantity">[[outside.quantity]]</label>
<p class="usa-hint" id="quantity-hint">[[outside.quantity_hint]]</p>
{{#QUANTITY_ERROR}}<p class="usa-error-message" id="quantity-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/QUANTITY_ERROR}}
<input class="usa-input usa-input--short" id="quantity" name="quantity" type="text" value="{{QUANTITY}}"{{#QUANTITY_ERROR}} aria-invalid="true"{{/QUANTITY_ERROR}} aria-describedby="quantity-hint{{#QUANTITY_ERROR}} quantity-error{{/QUANTITY_ERROR}}" inputmode="decimal" autocomplete="off">
</div>
<div class="usa-form-group{{#FILES_ERROR}} usa-form-group--error{{/FILES_ERROR}}">
<label class="usa-label" for="files">[[outside.files]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="files-hint">[[outside.files_hint]]</p>
{{#FILES_ERROR}}<p class="usa-error-message" id="files-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FILES_ERROR}}
<input class="usa-input" id="files" name="files" type="file" multiple aria-describedby="files-hint">
</div>
<div class="usa-form-group{{#ROSTER_ERROR}} usa-form-group--error{{/ROSTER_ERROR}}">
<label class="usa-label" for="roster">[[outside.roster]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="roster-hint">[[outside.roster_hint]]</p>
{{#ROSTER_ERROR}}<p class="usa-error-message" id="roster-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ROSTER_ERROR}}
<input class="usa-input" id="roster" name="roster" type="file" aria-describedby="roster-hint{{#ROSTER_ERROR}} roster-error{{/ROSTER_ERROR}}">
</div>
<details><summary>[[outside.more]]</summary>
<div class="usa-form-group{{#REF_ERROR}} usa-form-group--error{{/REF_ERROR}}">
<label class="usa-label" for="ref">[[outside.ref]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="ref-hint">[[outside.ref_hint]]</p>
{{#REF_ERROR}}<p class="usa-error-message" id="ref-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/REF_ERROR}}
<input class="usa-input" id="ref" name="ref" type="text" value="{{REF}}"{{#REF_ERROR}} aria-invalid="true"{{/REF_ERROR}} aria-describedby="ref-hint{{#REF_ERROR}} ref-error{{/REF_ERROR}}">
</div>
<div class="usa-form-group{{#TOPIC_ERROR}} usa-form-group--error{{/TOPIC_ERROR}}">
<label class="usa-label" for="topic">[[outside.topic]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="topic-hint">[[outside.topic_hint]]</p>
{{#TOPIC_ERROR}}<p class="usa-error-message" id="topic-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TOPIC_ERROR}}
<input class="usa-input" id="topic" name="topic" type="text" value="{{TOPIC}}"{{#TOPIC_ERROR}} aria-invalid="true"{{/TOPIC_ERROR}} aria-describedby="topic-hint{{#TOPIC_ERROR}} topic-error{{/TOPIC_ERROR}}">
</div>
<div class="usa-form-group{{#CATEGORY_ERROR}} usa-form-group--error{{/CATEGORY_ERROR}}">
<label class="usa-label" for="category">[[outside.category]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="category-hint">[[outside.category_hint]]</p>
{{#CATEGORY_ERROR}}<p class="usa-error-message" id="category-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CATEGORY_ERROR}}
<input class="usa-input" id="category" name="category" type="text" value="{{CATEGORY}}"{{#CATEGORY_ERROR}} aria-invalid="true"{{/CATEGORY_ERROR}} aria-describedby="category-hint{{#CATEGORY_ERROR}} category-error{{/CATEGORY_ERROR}}">
</div>
<div class="usa-form-group{{#LICENSE_ERROR}} usa-form-group--error{{/LICENSE_ERROR}}">
<label class="usa-label" for="license">[[outside.license]] <span class="optional">[[forms.optional]]</span></label>
{{#LICENSE_ERROR}}<p class="usa-error-message" id="license-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/LICENSE_ERROR}}
<select class="usa-select" id="license" name="license"{{#LICENSE_ERROR}} aria-invalid="true" aria-describedby="license-error"{{/LICENSE_ERROR}}><option value="">[[outside.primary_license]]</option>{{#LICENSE_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{NAME}}</option>{{/LICENSE_OPTION}}</select>
</div>
<div class="usa-form-group{{#PROVIDER_APPROVED_BY_ERROR}} usa-form-group--error{{/PROVIDER_APPROVED_BY_ERROR}}">
<label class="usa-label" for="provider-approved-by">[[outside.approved_by]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="provider-approved-by-hint">[[outside.approved_by_hint]]</p>
{{#PROVIDER_APPROVED_BY_ERROR}}<p class="usa-error-message" id="provider-approved-by-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PROVIDER_APPROVED_BY_ERROR}}
<input class="usa-input" id="provider-approved-by" name="provider-approved-by" type="text" value="{{APPROVED_BY}}"{{#PROVIDER_APPROVED_BY_ERROR}} aria-invalid="true"{{/PROVIDER_APPROVED_BY_ERROR}} aria-describedby="provider-approved-by-hint{{#PROVIDER_APPROVED_BY_ERROR}} provider-approved-by-error{{/PROVIDER_APPROVED_BY_ERROR}}">
</div>
<div class="usa-form-group{{#SCORE_ERROR}} usa-form-group--error{{/SCORE_ERROR}}">
<label class="usa-label" for="score">[[outside.score]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="score-hint">[[outside.score_hint]]</p>
{{#SCORE_ERROR}}<p class="usa-error-message" id="score-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/SCORE_ERROR}}
<input class="usa-input usa-input--short" id="score" name="score" type="text" value="{{SCORE}}"{{#SCORE_ERROR}} aria-invalid="true"{{/SCORE_ERROR}} aria-describedby="score-hint{{#SCORE_ERROR}} score-error{{/SCORE_ERROR}}">
</div>
</details>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button> <a href="/outside-activities">[[forms.cancel]]</a></p>
</form>
<ul class="plain-list">{{#FILE}}<li><form action="{{ACTION}}/files/{{FILE_ID}}/removal" method="post">[[>shared/csrf]]<a href="{{FILE_ADDRESS}}">{{FILE_NAME}}</a> <span class="slate small">{{#IS_ROSTER}}[[outside.roster]], {{/IS_ROSTER}}{{SIZE}}</span> <button class="link-button" type="submit" aria-label="[[outside.remove_file]]">[[profile.remove]]</button></form></li>{{/FILE}}</ul>
{{#REMOVE}}<section class="section" aria-labelledby="remove-title"><h2 class="title-side" id="remove-title">[[outside.remove_title]]</h2><p>[[outside.remove_words]]</p>
<form action="{{REMOVE_ACTION}}" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button usa-button--danger usa-button--tight" type="submit">[[profile.remove]]</button></p></form></section>{{/REMOVE}}
</div>
