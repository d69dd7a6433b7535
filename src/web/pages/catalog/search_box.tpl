<form class="search" role="search" action="/catalog" method="get" hx-get="/catalog" hx-trigger="submit, input changed delay:250ms from:#q, change from:#filters-form" hx-include="#filters-form input:not([name=q])" hx-target="#results-area" hx-select="#results-area" hx-swap="outerHTML" hx-push-url="true">
<label class="usa-sr-only" for="q">[[catalog.search_label]]</label>
<svg class="icon search-icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg>
<input class="search-field" type="search" id="q" name="q" value="{{Q}}" autocomplete="off" maxlength="200">
<button class="search-button" type="submit"><span>[[catalog.search]]</span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"></use></svg></button>
</form>
