<form class="search" role="search" action="/catalog" method="get">
<label class="usa-sr-only" for="q">[[catalog.search_label]]</label>
<svg class="icon search-icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg>
<input class="search-field" type="search" id="q" name="q" autocomplete="off" maxlength="200">
<button class="search-button" type="submit"><span>[[catalog.search]]</span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg></button>
</form>
