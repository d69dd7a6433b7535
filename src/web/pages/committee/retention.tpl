<nav class="trail" aria-label="[[forms.trail]]"><a href="/committee/register?committee={{SLUG}}">[[committee.register_title]]</a></nav>
<h1 class="title">[[committee.retention_title]]</h1><p class="lead">[[committee.retention_lead]]</p>
[[>committee/alert]]
{{#EMPTY}}<p class="group">[[committee.register_empty]]</p>{{/EMPTY}}
{{#FILES}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[committee.retention_title]]"><table class="usa-table table-stacked"><caption class="usa-sr-only">[[committee.retention_title]]</caption>
<thead><tr><th scope="col">[[committee.column_who]]</th><th scope="col" class="number">[[committee.items]]</th><th scope="col">[[committee.kept_until]]</th>{{#ANY_MAY_GO}}<th scope="col"><span class="usa-sr-only">[[committee.delete_file]]</span></th>{{/ANY_MAY_GO}}</tr></thead>
<tbody>{{#FILE}}<tr><th scope="row"><a href="/committee/register/{{PERSON_ID}}?committee={{SLUG}}">{{PERSON}}</a></th><td data-column="[[committee.items]]" class="number">{{REQUESTS}}</td><td data-column="[[committee.kept_until]]">{{UNTIL}}</td>{{#HAS_ACTION}}<td>{{#MAY_GO}}<form action="/committee/retention" method="post">[[>shared/csrf]]<input type="hidden" name="committee" value="{{SLUG}}"><input type="hidden" name="person" value="{{PERSON_ID}}"><button class="link-button" type="submit">[[committee.delete_file]]<span class="usa-sr-only"> {{PERSON}}</span></button></form>{{/MAY_GO}}</td>{{/HAS_ACTION}}</tr>
{{/FILE}}</tbody></table></div>{{/FILES}}
