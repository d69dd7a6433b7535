<nav class="trail" aria-label="[[forms.trail]]"><a href="/credentials">[[shell.nav_credentials]]</a></nav>
<h1 class="title">[[pay.own_title]]</h1>
{{#NO_POLICY}}<p class="lead">[[pay.own_none]]</p><p><a href="/account">[[pay.own_none_account]]</a></p>{{/NO_POLICY}}
[[>shared/error_summary]]
{{#POLICY}}<p class="lead">[[pay.own_lead]]</p>
<p class="second-line">{{BASIS}}. {{ANSWER}} {{#DEEMED}}[[pay.own_deemed]]{{/DEEMED}}</p>
<section class="section"><h2 class="title-section">[[pay.claimable]]</h2>
{{#NOTHING_TO_CLAIM}}<p class="second-line">[[pay.nothing_to_claim]]</p>{{/NOTHING_TO_CLAIM}}
<form action="/pay/claims" method="post">[[>shared/csrf]]
<ol class="claims" id="activities">
{{#CLAIMABLE}}<li class="claim"><div><div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="activity" value="{{ACTIVITY}}" id="activity-{{ACTIVITY}}"{{#CHOSEN}} checked{{/CHOSEN}}><label class="usa-checkbox__label" for="activity-{{ACTIVITY}}"><strong>{{TITLE}}</strong></label></div><p class="small slate claim-days">{{EARNED}}{{#LAST_DAY}} {{WORDS}}{{/LAST_DAY}}</p></div>
<div class="claim-worth"><p class="claim-amount">{{AMOUNT}}</p><p class="small">{{OUTCOME}}</p></div>
<details class="claim-why"><summary>[[pay.why]]</summary><ol class="claim-reasons">{{#REASON}}<li><span lang="{{TEXT_LANG}}">{{TEXT}}</span>{{#REMEDY}} <strong lang="{{TEXT_LANG}}">{{TEXT}}</strong>{{/REMEDY}} <small class="slate" lang="en">{{SOURCE}}</small></li>{{/REASON}}</ol></details></li>
{{/CLAIMABLE}}</ol>
<p class="actions"><button class="usa-button" type="submit">[[pay.claim]]</button></p></form></section>
{{#CLAIMS}}<section class="section"><h2 class="title-section">[[pay.own_claims]]</h2>{{/CLAIMS}}
<ol class="claims">{{#CLAIM}}<li class="claim"><div><p><strong>{{TITLE}}</strong></p><p class="small slate claim-days">{{CLAIMED}} {{NEXT}}</p>{{#REVERSAL}}<p class="small is-late">{{TEXT}}</p>{{/REVERSAL}}</div>
<div class="claim-worth"><p class="claim-amount">{{AMOUNT}}</p><p class="small">{{STATE}}</p></div>
<details class="claim-why"><summary>[[pay.why]]</summary><ol class="claim-reasons">{{#REASON}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/REASON}}</ol></details></li>
{{/CLAIM}}</ol>{{#CLAIMS}}</section>{{/CLAIMS}}{{/POLICY}}
