<h1 class="title">[[committee.bylaws_title]]</h1><p class="lead">[[committee.bylaws_lead]]</p>
[[>committee/tabs]]
<div class="group split split-reading">
<div><form class="form form-wide" action="/committee/bylaws" method="post" novalidate>[[>shared/csrf]][[>shared/error_summary]]<input type="hidden" name="committee" value="{{SLUG}}">
<div class="usa-form-group{{#FROM_ERROR}} usa-form-group--error{{/FROM_ERROR}}">
<label class="usa-label" for="from">[[committee.in_force_from]]</label>
<p class="usa-hint" id="from-hint">[[committee.in_force_hint]]</p>
{{#FROM_ERROR}}<p class="usa-error-message" id="from-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FROM_ERROR}}
<input class="usa-input usa-input--short" id="from" name="from" type="date" value="{{FROM}}"{{#FROM_ERROR}} aria-invalid="true"{{/FROM_ERROR}} aria-describedby="from-hint" autocomplete="off">
</div>
<div class="usa-form-group{{#BASIS_ERROR}} usa-form-group--error{{/BASIS_ERROR}}">
<label class="usa-label" for="basis">[[committee.basis]]</label>
<p class="usa-hint" id="basis-hint">[[committee.basis_hint]]</p>
{{#BASIS_ERROR}}<p class="usa-error-message" id="basis-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/BASIS_ERROR}}
<input class="usa-input" id="basis" name="basis" type="text" value="{{BASIS}}"{{#BASIS_ERROR}} aria-invalid="true"{{/BASIS_ERROR}} aria-describedby="basis-hint" autocomplete="off">
</div>
<div class="usa-form-group{{#TEXT_ERROR}} usa-form-group--error{{/TEXT_ERROR}}">
<label class="usa-label" for="text">[[committee.bylaws_text]]</label>
<p class="usa-hint" id="text-hint">[[committee.bylaws_hint]]</p>
{{#TEXT_ERROR}}<p class="usa-error-message" id="text-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/TEXT_ERROR}}
<textarea class="usa-textarea code" id="text" name="text" rows="24"{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}} aria-describedby="text-hint">{{TEXT_HTML:none}}</textarea>
</div>
<p class="actions"><button class="usa-button" type="submit">[[committee.adopt]]</button></p></form></div>
<aside aria-label="[[committee.in_force]]">{{#IN_FORCE}}<h2 class="title-side">[[committee.in_force]]</h2><p class="after-title">{{PACK_TITLE}}, [[committee.since]]</p><dl class="pairs">{{#PAIR}}<div><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>{{/PAIR}}</dl>{{/IN_FORCE}}
<section class="side-section"><h2 class="title-plain">[[committee.editions]]</h2><ul class="reading">{{#EDITION}}<li>{{FROM_DAY}} – {{TO_DAY}} <span>{{BASIS_WORDS}}</span></li>{{/EDITION}}</ul></section>
<p class="actions"><a class="link-strong" href="/committee/retention?committee={{SLUG}}">[[committee.retention_title]]</a></p></aside>
</div>
