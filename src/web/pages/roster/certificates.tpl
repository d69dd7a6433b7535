<nav class="trail" aria-label="[[forms.trail]]"><a href="/roster?affiliate={{SLUG}}">[[roster.title]]</a></nav>
<h1 class="title">[[sponsor.title]]</h1>
<p class="lead">{{AFFILIATE}}. [[sponsor.lead]]</p>
[[>shared/error_summary]]
<section class="section" aria-labelledby="contact-title">
<h2 class="title-section" id="contact-title">[[sponsor.contact_title]]</h2>
<form class="form" action="/roster/certificates/contact" method="post" novalidate>[[>shared/csrf]]<input type="hidden" name="affiliate" value="{{SLUG}}">
<div class="usa-form-group{{#CONTACT_ERROR}} usa-form-group--error{{/CONTACT_ERROR}}">
<label class="usa-label" for="contact">[[certificates.contact]]</label>
<p class="usa-hint" id="contact-hint">[[sponsor.contact_hint]]</p>
{{#CONTACT_ERROR}}<p class="usa-error-message" id="contact-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CONTACT_ERROR}}
<textarea class="usa-textarea" id="contact" name="contact" rows="3"{{#CONTACT_ERROR}} aria-invalid="true"{{/CONTACT_ERROR}} aria-describedby="contact-hint{{#CONTACT_ERROR}} contact-error{{/CONTACT_ERROR}}">{{CONTACT_HTML:none}}</textarea>
</div>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button></p></form>
</section>
<section class="section" aria-labelledby="rules-title">
<h2 class="title-section" id="rules-title">[[sponsor.rules_title]]</h2>
<p class="second-line">[[sponsor.rules_lead]]</p>
{{#NO_RULE}}<p>[[sponsor.no_rule]]</p>{{/NO_RULE}}
<ol class="docket">{{#CERTIFYING_RULE}}<li class="docket-row"><div class="docket-body"><h3 class="title-plain" lang="en">{{RULE_TITLE}}</h3>
<p class="small slate"><span lang="en">{{RULE_SOURCE}}</span> <a href="/recognition/{{RULE_PACK}}">[[certificates.by_rule_why]]</a></p></div>
<div class="docket-side"><span class="state state-ready"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg>[[sponsor.since]]</span><span>{{BASIS_WORDS}}</span>
<form action="/roster/certificates/rules/end" method="post">[[>shared/csrf]]<input type="hidden" name="affiliate" value="{{SLUG}}"><input type="hidden" name="pack" value="{{RULE_PACK}}"><button class="link-button" type="submit">[[sponsor.stop]]<span class="usa-sr-only"> {{RULE_TITLE}}</span></button></form></div></li>
{{/CERTIFYING_RULE}}</ol>
{{#ADOPT}}<form class="form group" action="/roster/certificates/rules" method="post" novalidate>[[>shared/csrf]]<input type="hidden" name="affiliate" value="{{SLUG}}">
<div class="usa-form-group"><label class="usa-label" for="pack">[[sponsor.rule]]</label>
<select class="usa-select" id="pack" name="pack" lang="en">{{#OFFERED}}<option value="{{OFFERED_PACK}}">{{OFFERED_TITLE}}</option>{{/OFFERED}}</select></div>
<div class="usa-form-group{{#BASIS_ERROR}} usa-form-group--error{{/BASIS_ERROR}}">
<label class="usa-label" for="basis">[[sponsor.basis]]</label>
<p class="usa-hint" id="basis-hint">[[sponsor.basis_hint]]</p>
{{#BASIS_ERROR}}<p class="usa-error-message" id="basis-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/BASIS_ERROR}}
<input class="usa-input" id="basis" name="basis" type="text" value="{{BASIS_TYPED}}"{{#BASIS_ERROR}} aria-invalid="true"{{/BASIS_ERROR}} aria-describedby="basis-hint{{#BASIS_ERROR}} basis-error{{/BASIS_ERROR}}" autocomplete="off">
</div>
<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[sponsor.adopt]]</button></p></form>{{/ADOPT}}
</section>
<section class="section" aria-labelledby="given-title">
<h2 class="title-section" id="given-title">[[sponsor.given_title]]</h2>
{{#NONE}}<p>[[sponsor.given_none]]</p>{{/NONE}}
{{#LIST}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[sponsor.given_title]]"><table class="usa-table">
<thead><tr><th scope="col">[[certificates.participant]]</th><th scope="col">[[certificates.work]]</th><th scope="col" class="number">[[certificates.units]]</th><th scope="col">[[certificates.granted_on]]</th><th scope="col">[[certificates.serial]]</th></tr></thead>
<tbody>{{#CERTIFICATE}}<tr><th scope="row">{{PERSON}}</th><td>{{WORK}}</td><td class="number">{{UNITS}}</td><td>{{GRANTED_ON}}</td><td><a href="/unit-certificates/{{SERIAL}}">{{SERIAL}}</a>{{#WITHDRAWN}}<br><small>[[certificates.withdrawn_title]]</small>{{/WITHDRAWN}}</td></tr>
{{/CERTIFICATE}}</tbody></table></div>
<details class="group-tight"{{#SERIAL_ERROR}} open{{/SERIAL_ERROR}}{{#REASON_ERROR}} open{{/REASON_ERROR}}><summary>[[sponsor.withdraw_title]]</summary>
<form class="form" action="/roster/certificates/withdrawal" method="post" novalidate>[[>shared/csrf]]<input type="hidden" name="affiliate" value="{{SLUG}}">
<div class="usa-form-group{{#SERIAL_ERROR}} usa-form-group--error{{/SERIAL_ERROR}}">
<label class="usa-label" for="serial">[[certificates.serial]]</label>
{{#SERIAL_ERROR}}<p class="usa-error-message" id="serial-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/SERIAL_ERROR}}
<select class="usa-select" id="serial" name="serial"{{#SERIAL_ERROR}} aria-invalid="true"{{/SERIAL_ERROR}}{{#SERIAL_ERROR}} aria-describedby="serial-error"{{/SERIAL_ERROR}}>{{#CERTIFICATE}}{{#IN_FORCE}}<option value="{{SERIAL}}">{{SERIAL}}, {{PERSON}}</option>{{/IN_FORCE}}{{/CERTIFICATE}}</select>
</div>
<div class="usa-form-group{{#REASON_ERROR}} usa-form-group--error{{/REASON_ERROR}}">
<label class="usa-label" for="reason">[[sponsor.reason]]</label>
<p class="usa-hint" id="reason-hint">[[sponsor.reason_hint]]</p>
{{#REASON_ERROR}}<p class="usa-error-message" id="reason-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/REASON_ERROR}}
<input class="usa-input" id="reason" name="reason" type="text" value="{{REASON_TYPED}}"{{#REASON_ERROR}} aria-invalid="true"{{/REASON_ERROR}} aria-describedby="reason-hint{{#REASON_ERROR}} reason-error{{/REASON_ERROR}}" autocomplete="off">
</div>
<p class="actions"><button class="usa-button usa-button--danger usa-button--tight" type="submit">[[sponsor.withdraw]]</button></p></form></details>{{/LIST}}
</section>
