<nav class="trail" aria-label="[[forms.trail]]"><a href="/administration">[[administration.title]]</a></nav>
<h1 class="title">[[administration.people]]</h1>
<div class="group-tight"><form class="search" role="search" action="/administration/people" method="get">
<label class="usa-sr-only" for="q">[[administration.search_label]]</label>
<svg class="icon search-icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg>
<input class="search-field" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[administration.search_label]]" autocomplete="off">
<button class="search-button" type="submit"><span>[[roster.search_button]]</span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg></button>
</form></div>
{{#NOT_FOUND}}<p class="group">[[administration.not_found]]</p>{{/NOT_FOUND}}
{{#PEOPLE}}<div class="table-scroll" tabindex="0" role="region" aria-label="[[administration.people]]"><table class="usa-table">
<caption class="usa-sr-only">[[administration.people]]</caption>
<thead><tr><th scope="col">[[administration.name]]</th><th scope="col">[[identity.email]]</th><th scope="col">[[administration.address]]</th></tr></thead>
<tbody>{{#FOUND}}<tr><th scope="row"><a href="/administration/people/{{PERSON}}">{{NAME}}</a></th><td>{{EMAIL}}</td><td>{{CONFIRMED}}</td></tr>
{{/FOUND}}</tbody>
</table></div>
{{/PEOPLE}}
{{#ROLES}}<section class="group"><h2 class="title-side">[[administration.who_holds]]</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="[[administration.who_holds]]"><table class="usa-table">
<caption class="usa-sr-only">[[administration.who_holds]]</caption>
<thead><tr><th scope="col">[[administration.organization]]</th><th scope="col">[[administration.name]]</th><th scope="col">[[administration.role]]</th><th scope="col">[[administration.since]]</th></tr></thead>
<tbody>{{#ROLE}}<tr><th scope="row">{{ORGANIZATION}}</th><td><a href="/administration/people/{{PERSON}}">{{NAME}}</a></td><td>{{ROLE_NAME}}</td><td>{{SINCE}}</td></tr>
{{/ROLE}}</tbody>
</table></div>
<p class="actions"><a class="link-strong link-small" href="/administration/roles.csv">[[forms.download_csv]]</a></p>
</section>{{/ROLES}}
