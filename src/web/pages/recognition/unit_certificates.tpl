<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<h1 class="title">[[certificates.title]]</h1>
<p class="lead">[[certificates.lead]]</p>
[[>recognition/certifiers]]
{{#NONE}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[certificates.none]]</h2><p>[[certificates.none_more]]</p></div>{{/NONE}}
{{#LIST}}<section class="section" aria-labelledby="list-title"><h2 class="title-section" id="list-title">[[certificates.numbered]]</h2>
<div class="table-scroll" tabindex="0" role="group" aria-label="[[certificates.title]]"><table class="usa-table">
<thead><tr><th scope="col">[[certificates.work]]</th><th scope="col">[[certificates.granted_on]]</th><th scope="col" class="number">[[certificates.units]]</th><th scope="col">[[certificates.paper]]</th></tr></thead>
<tbody>{{#CERTIFICATE}}<tr><th scope="row"><a href="{{ADDRESS}}">{{WORK}}</a><br><small class="slate">{{SERIAL}}, {{GRANTED_BY}}</small></th><td>{{GRANTED_ON}}</td><td class="number">{{UNITS}}</td><td>{{#PAPER}}<a href="{{ADDRESS}}/certificate.pdf">[[certificates.pdf_letter]]</a>{{/PAPER}}{{#WITHDRAWN}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg> [[certificates.withdrawn_title]]{{/WITHDRAWN}}</td></tr>{{/CERTIFICATE}}</tbody>
</table></div></section>{{/LIST}}
