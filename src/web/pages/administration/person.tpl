<nav class="trail" aria-label="[[forms.trail]]"><a href="/administration">[[administration.title]]</a><a href="/administration/people">[[administration.people]]</a></nav>
<h1 class="title">{{PERSON_NAME}}</h1>
<p class="lead">{{PERSON_EMAIL}}</p>
<p class="second-line">{{CONFIRMED}}</p>
[[>shared/error_summary]]
<div class="section">
<h2 class="title-section" id="roles-title">[[administration.roles]]</h2>
{{#NO_ROLES}}<p class="group-tight">[[administration.no_roles]]</p>{{/NO_ROLES}}
{{#ROLES}}<div class="table-scroll" tabindex="0" role="region" aria-label="[[administration.roles]]"><table class="usa-table">
<caption class="usa-sr-only">[[administration.roles]]</caption>
<thead><tr><th scope="col">[[administration.organization]]</th><th scope="col">[[administration.role]]</th><th scope="col">[[administration.since]]</th><th scope="col">[[administration.change]]</th></tr></thead>
<tbody>{{#ROLE}}<tr><th scope="row">{{ORGANIZATION}}</th><td>{{ROLE_NAME}}</td><td>{{SINCE}}</td><td><form action="/administration/people/{{PERSON}}/roles/end" method="post">[[>shared/csrf]]<input type="hidden" name="role" value="{{ORGANIZATION_ID}} {{ROLE_KEY}}"><button class="link-button link-strong link-small" type="submit">[[administration.end]]<span class="usa-sr-only">: {{ROLE_NAME}}, {{ORGANIZATION}}</span></button></form></td></tr>
{{/ROLE}}</tbody>
</table></div>
{{/ROLES}}
</div>
<section class="section" aria-labelledby="grant-title">
<h2 class="title-section" id="grant-title">[[administration.grant]]</h2>
<form class="form" action="/administration/people/{{PERSON}}/roles" method="post">
[[>shared/csrf]]
<div class="usa-form-group{{#ROLE_ERROR}} usa-form-group--error{{/ROLE_ERROR}}">
<label class="usa-label" for="role">[[administration.role]]</label>
{{#ROLE_ERROR}}<p class="usa-error-message" id="role-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ROLE_ERROR}}
<select class="usa-select" id="role" name="role"{{#ROLE_ERROR}} aria-invalid="true"{{/ROLE_ERROR}} required>
<option value="">[[profile.state_choose]]</option>
{{#ORGANIZATION_GROUP}}<optgroup label="{{ORGANIZATION_NAME}}">{{#ROLE_OPTION}}<option value="{{VALUE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{OPTION_NAME}}</option>{{/ROLE_OPTION}}</optgroup>
{{/ORGANIZATION_GROUP}}</select>
</div>
<p class="actions"><button class="usa-button" type="submit">[[administration.grant]]</button></p>
</form>
</section>
