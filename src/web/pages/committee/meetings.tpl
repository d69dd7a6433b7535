<h1 class="title">[[committee.meetings_title]]</h1><p class="lead">{{COMMITTEE}}</p>
[[>committee/tabs]]
<div class="group split split-reading">
<div>
{{#EMPTY}}<div class="empty"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[committee.meetings_empty]]</h2><p>[[committee.meetings_empty_more]]</p></div>{{/EMPTY}}
{{#MEETINGS}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[committee.meetings_title]]"><table class="usa-table table-stacked"><caption class="usa-sr-only">[[committee.meetings_title]]</caption>
<thead><tr><th scope="col">[[committee.day]]</th><th scope="col">[[committee.place]]</th><th scope="col" class="number">[[committee.items]]</th><th scope="col">[[committee.column_state]]</th></tr></thead>
<tbody>{{#MEETING}}<tr><th scope="row"><a href="/committee/meetings/{{ID}}">{{ON}}</a></th><td data-column="[[committee.place]]">{{TIME}} {{PLACE}}</td><td data-column="[[committee.items]]" class="number">{{ITEMS}}</td><td data-column="[[committee.column_state]]">{{STATE}}</td></tr>
{{/MEETING}}</tbody></table></div>
<p class="actions no-print"><a class="link-strong link-small" href="/committee/meetings.csv?committee={{SLUG}}">[[forms.download_csv]]</a></p>{{/MEETINGS}}
</div>
<aside aria-label="[[committee.call_title]]">
<h2 class="title-side">[[committee.call_title]]</h2>
<p class="after-title">[[committee.call_words]]</p>
<form class="form" action="/committee/meetings" method="post" novalidate>[[>shared/csrf]][[>shared/error_summary]]<input type="hidden" name="committee" value="{{SLUG}}">
<div class="usa-form-group{{#ON_ERROR}} usa-form-group--error{{/ON_ERROR}}">
<label class="usa-label" for="on">[[committee.day]]</label>
{{#ON_ERROR}}<p class="usa-error-message" id="on-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/ON_ERROR}}
<input class="usa-input usa-input--short" id="on" name="on" type="date" value="{{ON}}"{{#ON_ERROR}} aria-invalid="true"{{/ON_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#TIME_ERROR}} usa-form-group--error{{/TIME_ERROR}}">
<label class="usa-label" for="time">[[committee.time_of_day]] <span class="optional">[[forms.optional]]</span></label>
{{#TIME_ERROR}}<p class="usa-error-message" id="time-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TIME_ERROR}}
<input class="usa-input" id="time" name="time" type="text" value="{{TIME}}"{{#TIME_ERROR}} aria-invalid="true"{{/TIME_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#PLACE_ERROR}} usa-form-group--error{{/PLACE_ERROR}}">
<label class="usa-label" for="place">[[committee.place]] <span class="optional">[[forms.optional]]</span></label>
{{#PLACE_ERROR}}<p class="usa-error-message" id="place-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/PLACE_ERROR}}
<input class="usa-input" id="place" name="place" type="text" value="{{PLACE}}"{{#PLACE_ERROR}} aria-invalid="true"{{/PLACE_ERROR}} autocomplete="off">
</div>
<p class="actions"><button class="usa-button usa-button--wide" type="submit">[[committee.call_button]]</button></p></form>
{{#DATES}}<section class="side-section"><h2 class="title-plain">[[committee.dates_title]]</h2><ul class="reading">{{#DATE}}<li>{{DAY}} <span>[[committee.papers_by]]</span></li>{{/DATE}}</ul></section>{{/DATES}}
</aside>
</div>
