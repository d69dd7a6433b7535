<div class="list-head">
<div>
<h1 class="title">[[catalog.title]]</h1>
<p class="lead">{{LEAD}}</p>
</div>
<div class="list-head-side">[[>catalog/search_box]]</div>
</div>
<section class="group" aria-labelledby="stacks">
<div class="group-head"><h2 class="title-side" id="stacks">[[catalog.stacks_title]]</h2><a class="link-strong" href="/stacks">[[catalog.all_stacks]]</a></div>
<ul class="stacks">{{#STACK}}[[>catalog/stack_item]]{{/STACK}}</ul>
</section>
<div class="split split-filters section" id="results-area">
<aside class="filters" id="filters" popover aria-label="[[catalog.filters]]">
<form id="filters-form" action="/catalog" method="get">
<input type="hidden" name="q" value="{{Q}}">
<fieldset class="filter-group">
<legend class="filter-title">[[catalog.facet_when]]</legend>
{{#YES_NO}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="{{FIELD}}" value="yes" id="filter-{{FIELD}}"{{#CHECKED}} checked{{/CHECKED}}><label class="usa-checkbox__label" for="filter-{{FIELD}}">{{LABEL}} <span class="filter-count">{{COUNT}}</span></label></div>{{/YES_NO}}
</fieldset>
{{#FACET}}
{{#OPEN}}<fieldset class="filter-group"><legend class="filter-title">{{FACET_TITLE}}</legend>[[>catalog/facet_choices]]</fieldset>{{/OPEN}}
{{#FOLDED}}<details class="filter-group"><summary class="filter-title">{{FACET_TITLE}}</summary><fieldset><legend class="usa-sr-only">{{FACET_TITLE}}</legend>[[>catalog/facet_choices]]</fieldset></details>{{/FOLDED}}
{{/FACET}}
<button class="usa-button usa-button--wide filters-apply" type="submit">{{SHOW_RESULTS}}</button>
</form>
</aside>
<section aria-labelledby="results-title">
<div class="results-head"><h2 class="title-side" id="results-title" aria-live="polite">{{RESULTS_TITLE}}</h2></div>
{{#UNKNOWN}}<p class="second-line">{{TEXT}}</p>{{/UNKNOWN}}
<ul class="chips">
<li class="phone-only"><button class="chip chip-outline" type="button" popovertarget="filters"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#filter"></use></svg>[[catalog.filters]]</button></li>
{{#CHIP}}<li><a class="chip" href="{{ADDRESS}}"><span class="usa-sr-only">[[catalog.remove]] </span>{{LABEL}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#cross"></use></svg></a></li>{{/CHIP}}
</ul>
{{#EMPTY}}<div class="empty"><p class="lead">{{WHY}}</p><p><a class="link-strong" href="/catalog">[[catalog.clear]]</a></p></div>{{/EMPTY}}
<ol class="results" id="results">
{{#RESULT}}[[>catalog/result]]{{/RESULT}}
</ol>
{{#MORE}}<p class="more"><a class="usa-button usa-button--outline" href="{{NEXT}}" hx-get="{{NEXT}}" hx-select="#results > li" hx-target="#results" hx-swap="beforeend" hx-push-url="false">{{WORDS}}</a></p>{{/MORE}}
</section>
</div>
