<div class="page-narrow">
<nav class="trail no-print" aria-label="[[billing.trail]]">{{#PAYER}}<a href="/journeys/{{JOURNEY}}">{{FOR}}</a>{{/PAYER}}{{#MAY_PAY}}<a href="/billing">[[billing.title]]</a>{{/MAY_PAY}}{{#MAY_REFUND}}<a href="/billing">[[billing.title]]</a>{{/MAY_REFUND}}</nav>
<section class="receipt" aria-labelledby="receipt-title">
<h1 class="title" id="receipt-title">{{HEADING}}</h1>
<dl class="pairs">
<div><dt>[[billing.from]]</dt><dd>{{ISSUER}}</dd></div>
<div><dt>[[billing.to]]</dt><dd>{{PERSON}}, {{EMAIL}}</dd></div>
<div><dt>[[billing.made_on]]</dt><dd>{{MADE_ON}}</dd></div>
<div><dt>[[billing.state]]</dt><dd>{{STATE}}</dd></div>
{{#PURCHASE_ORDER}}<div><dt>[[billing.purchase_order]]</dt><dd>{{ORDER}}</dd></div>{{/PURCHASE_ORDER}}
{{#PAID}}<div><dt>[[billing.paid_on]]</dt><dd>{{PAID_ON}}, {{METHOD}}, {{REFERENCE}}</dd></div>{{/PAID}}
{{#REFUNDED}}<div><dt>[[billing.refunded_on]]</dt><dd>{{REFUNDED_ON}}: {{REASON}}</dd></div>{{/REFUNDED}}
</dl>
<table class="usa-table"><caption class="usa-sr-only">[[billing.lines]]</caption><thead><tr><th scope="col">[[billing.for]]</th><th scope="col" class="number">[[billing.amount]]</th></tr></thead><tbody><tr><td>{{FOR}}</td><td class="number">{{AMOUNT}}</td></tr></tbody><tfoot><tr><th scope="row">[[billing.total]]</th><td class="number">{{AMOUNT}}</td></tr></tfoot></table>
{{#DUE}}<p>[[billing.how_to_pay]]</p><p>{{CONTACT}} {{ISSUER_EMAIL}}</p>{{/DUE}}
</section>
<div class="no-print">
<p class="actions"><button class="link-button link-strong needs-script" type="button" data-print>[[billing.print]]</button></p>
[[>shared/error_summary]]
{{#MAY_NOTE}}<form class="form section" action="/invoices/{{INVOICE}}/purchase-order" method="post">
[[>shared/csrf]]
<h2 class="title-side">[[billing.by_school]]</h2>
<div class="usa-form-group{{#ORDER_ERROR}} usa-form-group--error{{/ORDER_ERROR}}"><label class="usa-label" for="order">[[billing.purchase_order]]</label><p class="usa-hint" id="order-hint">[[billing.purchase_order_hint]]</p>{{#ORDER_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/ORDER_ERROR}}<input class="usa-input" id="order" name="order" value="{{ORDER_TYPED}}" aria-describedby="order-hint" autocomplete="off"></div>
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button></p>
</form>{{/MAY_NOTE}}
{{#MAY_PAY}}<form class="form section" action="/billing/invoices/{{INVOICE}}/payment" method="post">
[[>shared/csrf]]
<h2 class="title-side">[[billing.mark_paid]]</h2>
<p class="second-line">[[billing.mark_paid_more]]</p>
<div class="usa-form-group{{#METHOD_ERROR}} usa-form-group--error{{/METHOD_ERROR}}"><label class="usa-label" for="method">[[billing.method]]</label>{{#METHOD_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/METHOD_ERROR}}<select class="usa-select" id="method" name="method">{{#METHOD_OPTION}}<option value="{{METHOD_ID}}"{{#METHOD_CHOSEN}} selected{{/METHOD_CHOSEN}}>{{METHOD_NAME}}</option>{{/METHOD_OPTION}}</select></div>
<div class="usa-form-group{{#REFERENCE_ERROR}} usa-form-group--error{{/REFERENCE_ERROR}}"><label class="usa-label" for="reference">[[billing.reference]]</label><p class="usa-hint" id="reference-hint">[[billing.reference_hint]]</p>{{#REFERENCE_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/REFERENCE_ERROR}}<input class="usa-input" id="reference" name="reference" value="{{REFERENCE_TYPED}}" aria-describedby="reference-hint" autocomplete="off"></div>
<p class="actions"><button class="usa-button" type="submit">[[billing.mark_paid]]</button></p>
</form>{{/MAY_PAY}}
{{#MAY_REFUND}}<form class="form section" action="/billing/invoices/{{INVOICE}}/refund" method="post">
[[>shared/csrf]]
<h2 class="title-side">[[billing.refund]]</h2>
<p class="second-line">[[billing.refund_more]]</p>
<div class="usa-form-group{{#REASON_ERROR}} usa-form-group--error{{/REASON_ERROR}}"><label class="usa-label" for="reason">[[billing.reason]]</label>{{#REASON_ERROR}}<p class="usa-error-message">{{SENTENCE}}</p>{{/REASON_ERROR}}<textarea class="usa-textarea" id="reason" name="reason" rows="3">{{REASON_TYPED:pre_escape}}</textarea></div>
<p class="actions"><button class="usa-button usa-button--danger" type="submit">[[billing.refund]]</button></p>
</form>{{/MAY_REFUND}}
</div>
</div>
