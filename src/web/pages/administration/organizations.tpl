<nav class="trail" aria-label="[[forms.trail]]"><a href="/administration">[[administration.title]]</a></nav>
<h1 class="title">[[administration.organizations]]</h1>
{{#ORGANIZATIONS}}<div class="table-scroll" tabindex="0" role="region" aria-label="[[administration.organizations]]"><table class="usa-table">
<caption class="usa-sr-only">[[administration.organizations]]</caption>
<thead><tr><th scope="col">[[administration.name]]</th><th scope="col">[[administration.kind]]</th><th scope="col">[[administration.slug]]</th><th scope="col">[[profile.state]]</th></tr></thead>
<tbody>{{#ORGANIZATION}}<tr><th scope="row">{{NAME}}</th><td>{{KIND}}</td><td>{{SLUG}}</td><td>{{STATE}}</td></tr>
{{/ORGANIZATION}}</tbody>
</table></div>
{{/ORGANIZATIONS}}<p class="actions"><a class="link-strong link-small" href="/administration/organizations.csv">[[forms.download_csv]]</a></p>
<section class="section" aria-labelledby="new-title">
<h2 class="title-section" id="new-title">[[administration.organization_new]]</h2>
<form class="form" action="/administration/organizations" method="post" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#KIND_ERROR}} usa-form-group--error{{/KIND_ERROR}}">
<label class="usa-label" for="kind">[[administration.kind]]</label>
{{#KIND_ERROR}}<p class="usa-error-message" id="kind-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/KIND_ERROR}}
<select class="usa-select" id="kind" name="kind"{{#KIND_ERROR}} aria-invalid="true"{{/KIND_ERROR}} required>
<option value="">[[profile.state_choose]]</option>
{{#KIND_OPTION}}<option value="{{KIND}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{KIND_NAME}}</option>
{{/KIND_OPTION}}</select>
</div>
<div class="usa-form-group{{#NAME_ERROR}} usa-form-group--error{{/NAME_ERROR}}">
<label class="usa-label" for="name">[[administration.name]]</label>
{{#NAME_ERROR}}<p class="usa-error-message" id="name-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/NAME_ERROR}}
<input class="usa-input" id="name" name="name" type="text" value="{{NEW_NAME}}"{{#NAME_ERROR}} aria-invalid="true"{{/NAME_ERROR}} required>
</div>
<div class="usa-form-group{{#SLUG_ERROR}} usa-form-group--error{{/SLUG_ERROR}}">
<label class="usa-label" for="slug">[[administration.slug]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="slug-hint">[[administration.slug_hint]]</p>
{{#SLUG_ERROR}}<p class="usa-error-message" id="slug-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/SLUG_ERROR}}
<input class="usa-input" id="slug" name="slug" type="text" value="{{NEW_SLUG}}"{{#SLUG_ERROR}} aria-invalid="true"{{/SLUG_ERROR}} aria-describedby="slug-hint">
</div>
<div class="usa-form-group{{#STATE_ERROR}} usa-form-group--error{{/STATE_ERROR}}">
<label class="usa-label" for="state">[[profile.state]]</label>
<p class="usa-hint" id="state-hint">[[administration.state_hint]]</p>
{{#STATE_ERROR}}<p class="usa-error-message" id="state-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/STATE_ERROR}}
<select class="usa-select" id="state" name="state"{{#STATE_ERROR}} aria-invalid="true"{{/STATE_ERROR}} aria-describedby="state-hint">
<option value="">[[profile.state_choose]]</option>
{{#STATE_OPTION}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{STATE_NAME}}</option>
{{/STATE_OPTION}}</select>
</div>
<p class="actions"><button class="usa-button" type="submit">[[administration.organization_new]]</button></p>
</form>
</section>
