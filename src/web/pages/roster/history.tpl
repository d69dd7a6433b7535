<nav class="trail" aria-label="[[forms.trail]]"><a href="/roster?affiliate={{SLUG}}">[[roster.title]]</a></nav>
<h1 class="title">[[roster.history_title]]</h1>
<p class="lead">{{AFFILIATE}}</p>
{{#NONE}}<p>[[roster.history_none]]</p>{{/NONE}}
{{#IMPORTS}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[roster.history_title]]">
<table class="usa-table">
<caption class="usa-sr-only">[[roster.history_title]]</caption>
<thead><tr><th scope="col">[[roster.when]]</th><th scope="col">[[roster.who]]</th><th scope="col" class="number">[[roster.lines]]</th><th scope="col" class="number">[[roster.added]]</th><th scope="col" class="number">[[roster.changed]]</th><th scope="col" class="number">[[roster.lapsed]]</th></tr></thead>
<tbody>{{#IMPORT}}<tr><th scope="row">{{AT}}</th><td>{{BY}}</td><td class="number">{{MEMBERS}}</td><td class="number">{{ADDED}}</td><td class="number">{{CHANGED}}</td><td class="number">{{LAPSED}}</td></tr>
{{/IMPORT}}</tbody>
</table>
</div>
<p class="actions"><a class="link-strong link-small" href="/roster/imports.csv?affiliate={{SLUG}}">[[forms.download_csv]]</a></p>{{/IMPORTS}}
