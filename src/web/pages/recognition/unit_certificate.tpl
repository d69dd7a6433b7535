<div class="page-narrow">
<h1 class="title">{{#IN_FORCE}}[[certificates.in_force]]{{/IN_FORCE}}{{#WITHDRAWN}}[[certificates.withdrawn_title]]{{/WITHDRAWN}}</h1>
<p class="lead">[[certificates.check_lead]]</p>
{{#WITHDRAWN}}<div class="usa-alert usa-alert--error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[certificates.withdrawn_on]]</strong> {{REASON}}</p></div></div>{{/WITHDRAWN}}
<dl class="pairs">
<div><dt>[[certificates.serial]]</dt><dd>{{SERIAL}}</dd></div>
<div><dt>[[certificates.participant]]</dt><dd>{{PERSON}}</dd></div>
<div><dt>[[certificates.units]]</dt><dd>{{UNITS}}</dd></div>
<div><dt>[[certificates.hours]]</dt><dd>{{HOURS}}</dd></div>
<div><dt>[[certificates.work]]</dt><dd>{{WORK}}</dd></div>
<div><dt>[[certificates.description]]</dt><dd>{{DESCRIPTION}}</dd></div>
<div><dt>[[certificates.presenter]]</dt><dd>{{PRESENTER}}</dd></div>
{{#COMPLETED}}<div><dt>[[certificates.completed]]</dt><dd>{{DATE}}</dd></div>{{/COMPLETED}}
<div><dt>[[certificates.granted_by]]</dt><dd>{{GRANTED_BY}}</dd></div>
<div><dt>[[certificates.contact]]</dt><dd>{{CONTACT}}</dd></div>
<div><dt>[[certificates.granted_on]]</dt><dd>{{GRANTED_ON}}</dd></div>
<div><dt>[[certificates.decision]]</dt><dd>{{DECISION}}</dd></div>
</dl>
{{#PAPER}}<p class="actions"><a class="usa-button" href="{{ADDRESS}}/certificate.pdf">[[certificates.pdf_letter]]</a><a class="link-strong" href="{{ADDRESS}}/certificate.pdf?paper=a4">[[certificates.pdf_a4]]</a></p>{{/PAPER}}
</div>
