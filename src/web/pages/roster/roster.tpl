<div class="list-head">
<div><h1 class="title">[[roster.title]]</h1><p class="lead">{{AFFILIATE}}. {{COUNT_WORDS}}</p></div>
<p><a class="usa-button" href="/roster/import?affiliate={{SLUG}}">[[roster.import_button]]</a></p>
</div>
{{#AFFILIATES}}<form class="sentence-form" action="/roster" method="get">
<p><label for="affiliate">[[roster.affiliate]]</label> <select class="usa-select" id="affiliate" name="affiliate">{{#AFFILIATE_ITEM}}<option value="{{SLUG}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{ITEM_NAME}}</option>{{/AFFILIATE_ITEM}}</select> <button class="usa-button usa-button--outline usa-button--tight" type="submit">[[roster.affiliate_button]]</button></p>
</form>{{/AFFILIATES}}
{{#NOBODY}}<div class="empty">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[roster.nobody]]</h2>
<p>[[roster.nobody_more]]</p>
</div>{{/NOBODY}}
{{#SOMEBODY}}<div class="group-tight"><form class="search" role="search" action="/roster" method="get" hx-get="/roster" hx-trigger="submit, input changed delay:250ms from:#q" hx-target="#members" hx-select="#members" hx-swap="outerHTML" hx-push-url="true">
<input type="hidden" name="affiliate" value="{{SLUG}}">
<label class="usa-sr-only" for="q">[[roster.search_label]]</label>
<svg class="icon search-icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg>
<input class="search-field" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[roster.search_label]]" autocomplete="off">
<button class="search-button" type="submit"><span>[[roster.search_button]]</span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg></button>
</form></div>{{/SOMEBODY}}
<div id="members">
<p class="second-line" role="status">{{FOUND_WORDS}}</p>
{{#NOT_FOUND}}<p>[[roster.not_found]]</p>{{/NOT_FOUND}}
{{#MEMBERS}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[roster.title]]">
<table class="usa-table">
<caption class="usa-sr-only">[[roster.title]]</caption>
<thead><tr><th scope="col">[[roster.name]]</th><th scope="col">[[roster.email]]</th><th scope="col">[[roster.number]]</th><th scope="col">[[roster.from]]</th><th scope="col">[[roster.to]]</th><th scope="col">[[roster.standing]]</th></tr></thead>
<tbody>{{#MEMBER}}<tr><th scope="row">{{NAME}}</th><td>{{EMAIL}}</td><td>{{NUMBER}}</td><td>{{FROM}}</td><td>{{TO}}</td><td>{{STANDING}}</td></tr>
{{/MEMBER}}</tbody>
</table>
</div>{{/MEMBERS}}
[[>shared/pages]]
</div>
<p class="actions"><a class="link-strong link-small" href="/roster/imports?affiliate={{SLUG}}">[[roster.history_title]]</a> <a class="link-strong link-small" href="/roster/certificates?affiliate={{SLUG}}">[[sponsor.title]]</a>{{#SOMEBODY}} <a class="link-strong link-small" href="/roster/members.csv?affiliate={{SLUG}}">[[forms.download_csv]]</a>{{/SOMEBODY}}</p>
