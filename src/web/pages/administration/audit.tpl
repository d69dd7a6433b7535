<nav class="trail" aria-label="[[forms.trail]]"><a href="/administration">[[administration.title]]</a></nav>
<h1 class="title">[[administration.audit]]</h1>
<p class="lead">[[administration.audit_lead]]</p>
<p class="actions"><a class="usa-button usa-button--outline usa-button--tight" href="/administration/audit/check">[[administration.check]]</a></p>
<form class="form group" action="/administration/audit" method="get">
<div class="usa-form-group{{#KIND_ERROR}} usa-form-group--error{{/KIND_ERROR}}">
<label class="usa-label" for="kind">[[administration.event_kind]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="kind-hint">[[administration.event_kind_hint]]</p>
{{#KIND_ERROR}}<p class="usa-error-message" id="kind-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/KIND_ERROR}}
<input class="usa-input" id="kind" name="kind" type="text" value="{{FILTER_KIND}}"{{#KIND_ERROR}} aria-invalid="true"{{/KIND_ERROR}} aria-describedby="kind-hint">
</div>
<div class="usa-form-group{{#SUBJECT_ERROR}} usa-form-group--error{{/SUBJECT_ERROR}}">
<label class="usa-label" for="subject">[[administration.subject]] <span class="optional">[[forms.optional]]</span></label>
<p class="usa-hint" id="subject-hint">[[administration.subject_hint]]</p>
{{#SUBJECT_ERROR}}<p class="usa-error-message" id="subject-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/SUBJECT_ERROR}}
<input class="usa-input" id="subject" name="subject" type="text" value="{{FILTER_SUBJECT}}"{{#SUBJECT_ERROR}} aria-invalid="true"{{/SUBJECT_ERROR}} aria-describedby="subject-hint">
</div>
<p class="actions"><button class="usa-button" type="submit">[[administration.filter]]</button></p>
</form>
<div class="section">
{{#NONE}}<p>[[administration.events_none]]</p>{{/NONE}}
{{#EVENTS}}<div class="table-scroll" tabindex="0" role="region" aria-label="[[administration.audit]]"><table class="usa-table">
<caption class="usa-sr-only">[[administration.audit]]</caption>
<thead><tr><th scope="col" class="number">[[administration.number]]</th><th scope="col">[[administration.at]]</th><th scope="col">[[administration.actor]]</th><th scope="col">[[administration.event_kind]]</th><th scope="col">[[administration.subject]]</th><th scope="col">[[administration.reason]]</th></tr></thead>
<tbody>{{#EVENT}}<tr><th scope="row" class="number">{{NUMBER}}</th><td>{{AT}}</td><td>{{ACTOR}}</td><td><a href="/administration/audit?kind={{KIND}}">{{KIND}}</a></td><td><a href="/administration/audit?subject={{SUBJECT}}">{{SUBJECT}}</a></td><td>{{REASON}} <small class="slate">{{DATA}}</small></td></tr>
{{/EVENT}}</tbody>
</table></div>
{{#OLDER}}<nav class="pages" aria-label="[[forms.pages]]"><a href="{{ADDRESS}}" rel="next">[[administration.older]]</a></nav>{{/OLDER}}
<p class="actions"><a class="link-strong link-small" href="/administration/audit.csv{{QUERY}}">[[forms.download_csv]]</a></p>
{{/EVENTS}}
</div>
