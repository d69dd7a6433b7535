[[>district/tabs]]
<h1 class="title">[[pay.payroll_title]]</h1>
<p class="lead">[[pay.payroll_lead]]</p>
{{#NOTHING_OPEN}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[pay.nothing_open]]</h2><p>[[pay.nothing_open_more]]</p></div>{{/NOTHING_OPEN}}
{{#OPEN}}<section class="section"><h2 class="title-section">[[pay.open_title]]</h2>
<div class="table-scroll" tabindex="0" role="region" aria-label="[[pay.open_title]]"><table class="usa-table"><caption class="usa-sr-only">[[pay.open_title]]</caption><thead><tr><th scope="col">[[pay.who]]</th><th scope="col">[[pay.for]]</th><th scope="col">[[pay.kind]]</th><th scope="col">[[pay.effective]]</th><th scope="col" class="number">[[pay.amount]]</th></tr></thead><tbody>
{{#LINE}}<tr><th scope="row">{{PERSON}}</th><td>{{TITLE}}</td><td>{{KIND}}</td><td>{{EFFECTIVE}}</td><td class="number">{{AMOUNT}}</td></tr>
{{/LINE}}</tbody><tfoot><tr><th scope="row" colspan="4">[[pay.total_pays]]</th><td class="number">{{PAYS}}</td></tr><tr><th scope="row" colspan="4">[[pay.total_back]]</th><td class="number">{{TAKES_BACK}}</td></tr></tfoot></table></div>
<form action="/district/payroll" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button" type="submit">[[pay.make_payroll]]</button><span class="second-line">[[pay.make_payroll_more]]</span></p></form></section>{{/OPEN}}
{{#PAYROLLS}}<section class="section"><h2 class="title-section">[[pay.payrolls]]</h2>{{/PAYROLLS}}
<ul class="payrolls">{{#PAYROLL}}<li><p><strong>[[pay.payroll_number]]</strong> <span class="slate">{{MADE_ON}}. {{SUM}} {{EXPORTS}}</span></p><form action="/district/payroll/{{NUMBER}}/file" method="post">[[>shared/csrf]]<button class="link-button link-strong" type="submit">[[forms.download_csv]]<span class="usa-sr-only"> {{NUMBER}}</span></button></form></li>{{/PAYROLL}}</ul>
{{#PAYROLLS}}</section>{{/PAYROLLS}}
