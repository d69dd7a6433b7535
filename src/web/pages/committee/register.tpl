<div class="list-head"><div><h1 class="title">[[committee.register_title]]</h1><p class="lead">{{COMMITTEE}}. {{COUNT_WORDS}}</p></div>
<p class="actions"><a class="link-strong" href="/committee/register.pdf?committee={{SLUG}}&amp;q={{QUERY}}">PDF</a> <a class="link-strong" href="/committee/register.csv?committee={{SLUG}}&amp;q={{QUERY}}">[[forms.download_csv]]</a></p></div>
[[>committee/tabs]]
<div class="group-tight"><form class="search" role="search" action="/committee/register" method="get"><input type="hidden" name="committee" value="{{SLUG}}">
<label class="usa-sr-only" for="q">[[committee.search]]</label><svg class="icon search-icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg><input class="search-field" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[committee.search]]" autocomplete="off"><button class="search-button" type="submit"><span>[[committee.search_button]]</span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg></button></form></div>
{{#EMPTY}}<p class="group">[[committee.register_empty]]</p>{{/EMPTY}}
{{#REQUESTS}}<div class="table-scroll group" tabindex="0" role="group" aria-label="[[committee.register_title]]"><table class="usa-table table-stacked"><caption class="usa-sr-only">[[committee.register_title]]</caption>
<thead><tr><th scope="col">[[committee.column_number]]</th><th scope="col">[[committee.column_who]]</th><th scope="col">[[committee.column_title]]</th><th scope="col">[[committee.column_kind]]</th><th scope="col">[[committee.column_state]]</th></tr></thead>
<tbody>{{#ROW}}<tr><th scope="row"><a href="/committee/requests/{{REQUEST}}">{{NUMBER}}</a></th><td data-column="[[committee.column_who]]"><a href="/committee/register/{{PERSON_ID}}?committee={{SLUG}}">{{WHO}}</a></td><td data-column="[[committee.column_title]]">{{TITLE}}</td><td data-column="[[committee.column_kind]]">{{KIND}}</td><td data-column="[[committee.column_state]]">[[>committee/state]]</td></tr>
{{/ROW}}</tbody></table></div>{{/REQUESTS}}
[[>shared/pages]]
<p class="actions"><a class="link-strong link-small" href="/committee/retention?committee={{SLUG}}">[[committee.retention_title]]</a></p>
