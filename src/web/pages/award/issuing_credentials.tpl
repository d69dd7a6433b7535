<div class="list-head">
<div><h1 class="title">[[award.issued_credentials]]</h1><p class="lead">[[award.issued_lead]]</p></div>
<p class="list-head-side"><a class="link-strong" href="/issuing/credentials.csv?q={{Q}}">[[forms.download_csv]]</a> <a class="link-strong" href="/issuing/keys">[[award.keys_title]]</a></p>
</div>
<form class="search" role="search" action="/issuing/credentials" method="get">
<label class="usa-sr-only" for="q">[[award.search_issued]]</label>
<svg class="icon search-icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg>
<input class="search-field" type="search" id="q" name="q" value="{{Q}}" placeholder="[[award.search_issued]]" autocomplete="off">
<button class="search-button" type="submit"><span>[[award.search]]</span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg></button>
</form>
{{#ISSUER}}
<section class="section">
<h2 class="title-side">{{NAME}}</h2>
{{#NOTHING}}<p class="second-line">[[award.nothing_issued]]</p>{{/NOTHING}}
<div class="table-scroll" tabindex="0" role="group" aria-label="{{NAME}}">
<table class="usa-table">
<thead><tr><th scope="col">[[award.earner]]</th><th scope="col">[[award.achievement]]</th><th scope="col">[[award.awarded]]</th><th scope="col">[[award.standing]]</th></tr></thead>
<tbody>{{#ROW}}<tr><th scope="row"><a href="{{ADDRESS}}">{{EARNER}}</a></th><td>{{TITLE}}</td><td>{{DATE}}</td><td>{{STANDING}}</td></tr>{{/ROW}}</tbody>
</table>
</div>
<nav class="pages" aria-label="[[award.pages]]">{{#PREVIOUS}}<a href="{{ADDRESS}}" rel="prev">[[award.previous]]</a>{{/PREVIOUS}} {{#NEXT}}<a href="{{ADDRESS}}" rel="next">[[award.next]]</a>{{/NEXT}}</nav>
</section>
{{/ISSUER}}
