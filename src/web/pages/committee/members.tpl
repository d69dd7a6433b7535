<h1 class="title">[[committee.members_title]]</h1><p class="lead">{{COMMITTEE}}</p>
[[>committee/tabs]]
<p class="next-step">{{#LAWFUL}}<strong>[[committee.lawful]]</strong> <span>[[committee.composition]]</span>{{/LAWFUL}}{{#UNLAWFUL}}<strong class="is-late">[[committee.unlawful]]</strong> <span>{{SENTENCE}}</span>{{/UNLAWFUL}}</p>
<div class="group split split-reading">
<div><div class="table-scroll" tabindex="0" role="group" aria-label="[[committee.members_title]]"><table class="usa-table table-stacked"><caption class="usa-sr-only">[[committee.members_title]]</caption>
<thead><tr><th scope="col">[[committee.member]]</th><th scope="col">[[committee.seat_kind]]</th><th scope="col">[[committee.term]]</th><th scope="col"><span class="usa-sr-only">[[committee.end_term]]</span></th></tr></thead>
<tbody>{{#MEMBER}}<tr><th scope="row">{{NAME}}</th><td data-column="[[committee.seat_kind]]">{{MEMBER_KIND}}{{#IS_CHAIR}}, [[committee.chair]]{{/IS_CHAIR}}{{#IS_SUBSTITUTE}}, [[committee.substitute]]{{/IS_SUBSTITUTE}}</td><td class="days" data-column="[[committee.term]]">{{FROM}} – {{TO}}</td><td>{{#MAY_END}}<form action="/committee/members/end" method="post">[[>shared/csrf]]<input type="hidden" name="committee" value="{{SLUG}}"><input type="hidden" name="member" value="{{MEMBER_ID}}"><button class="link-button" type="submit">[[committee.end_term]]<span class="usa-sr-only"> {{NAME}}</span></button></form>{{/MAY_END}}</td></tr>
{{/MEMBER}}{{#PAST}}<tr><th scope="row" class="slate">{{NAME}}</th><td data-column="[[committee.seat_kind]]" class="slate">{{MEMBER_KIND}}</td><td data-column="[[committee.term]]" class="slate">{{FROM}} – {{TO}}</td><td></td></tr>
{{/PAST}}</tbody></table></div>
<p class="actions no-print"><a class="link-strong link-small" href="/committee/members.csv?committee={{SLUG}}">[[forms.download_csv]]</a></p></div>
<aside aria-label="[[committee.appoint]]">{{#APPOINT}}<h2 class="title-side">[[committee.appoint]]</h2>
<form class="form" action="/committee/members" method="post" novalidate>[[>shared/csrf]][[>shared/error_summary]]<input type="hidden" name="committee" value="{{SLUG}}">
<div class="usa-form-group{{#EMAIL_ERROR}} usa-form-group--error{{/EMAIL_ERROR}}">
<label class="usa-label" for="email">[[committee.email]]</label>
{{#EMAIL_ERROR}}<p class="usa-error-message" id="email-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/EMAIL_ERROR}}
<input class="usa-input" id="email" name="email" type="email" value="{{EMAIL}}"{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#KIND_ERROR}} usa-form-group--error{{/KIND_ERROR}}">
<label class="usa-label" for="kind">[[committee.seat_kind]]</label>
<p class="usa-hint" id="kind-hint">[[committee.kind_hint]]</p>
{{#KIND_ERROR}}<p class="usa-error-message" id="kind-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/KIND_ERROR}}
<select class="usa-select" id="kind" name="kind">{{#KIND}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{KIND_NAME}}</option>{{/KIND}}</select>
</div>
<div class="usa-form-group{{#FROM_ERROR}} usa-form-group--error{{/FROM_ERROR}}">
<label class="usa-label" for="from">[[committee.from_day]]</label>
{{#FROM_ERROR}}<p class="usa-error-message" id="from-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FROM_ERROR}}
<input class="usa-input usa-input--short" id="from" name="from" type="date" value="{{FROM_DAY}}"{{#FROM_ERROR}} aria-invalid="true"{{/FROM_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#TO_ERROR}} usa-form-group--error{{/TO_ERROR}}">
<label class="usa-label" for="to">[[committee.to_day]] <span class="optional">[[forms.optional]]</span></label>
{{#TO_ERROR}}<p class="usa-error-message" id="to-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TO_ERROR}}
<input class="usa-input usa-input--short" id="to" name="to" type="date" value="{{TO_DAY}}"{{#TO_ERROR}} aria-invalid="true"{{/TO_ERROR}} autocomplete="off">
</div>
<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="substitute" id="substitute" value="yes"{{#SUBSTITUTE}} checked{{/SUBSTITUTE}}><label class="usa-checkbox__label" for="substitute">[[committee.substitute_words]]</label></div>
<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="chair" id="chair" value="yes"{{#CHAIR}} checked{{/CHAIR}}><label class="usa-checkbox__label" for="chair">[[committee.chair]]</label></div>
<p class="actions"><button class="usa-button usa-button--wide" type="submit">[[committee.appoint]]</button></p></form>{{/APPOINT}}</aside>
</div>
