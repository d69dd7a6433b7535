<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<div class="list-head"><div><h1 class="title">[[outside.all]]</h1><p class="lead">[[outside.lead]]</p></div>
<p class="list-head-side"><a class="usa-button" href="/outside-activities/new">[[outside.new]]</a></p></div>
{{#NONE}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[outside.none]]</h2><p>[[outside.none_more]]</p></div>{{/NONE}}
{{#LIST}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[outside.all]]"><table class="usa-table">
<thead><tr><th scope="col">[[recognition.column_activity]]</th><th scope="col">[[outside.column_when]]</th><th scope="col" class="number">[[recognition.column_size]]</th><th scope="col">[[outside.files]]</th></tr></thead>
<tbody>{{#ACTIVITY}}<tr><th scope="row"><a href="{{ADDRESS}}">{{TITLE}}</a><br><small class="slate">{{KIND}}, {{ISSUER}}</small></th><td>[[outside.from_to]]</td><td class="number">{{SIZE}}</td><td>{{FILES}}{{#GRANTED}}. [[outside.granted]]{{/GRANTED}}</td></tr>{{/ACTIVITY}}</tbody>
</table></div>
<p class="actions no-print"><a class="link-strong link-small" href="/outside-activities.csv">[[forms.download_csv]]</a></p>{{/LIST}}
