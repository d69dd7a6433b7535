[[>district/tabs]]
<h1 class="title">[[pay.claims_title]]</h1>
<p class="lead">{{DISTRICT}}. [[pay.claims_lead]]</p>
<nav class="group" aria-label="[[pay.show]]"><ul class="chips">{{#FILTER}}<li><a class="chip{{#FILTER_OTHER}} chip-outline{{/FILTER_OTHER}}" href="/district/claims?show={{FILTER_WORD}}"{{#FILTER_CURRENT}} aria-current="true"{{/FILTER_CURRENT}}>{{FILTER_NAME}}</a></li>{{/FILTER}}</ul></nav>
{{#HAS_CLAIMS}}<p class="actions no-print"><a class="link-strong link-small" href="/district/claims.csv?show={{SHOWN}}">[[forms.download_csv]]</a></p>{{/HAS_CLAIMS}}
{{#NONE}}<div class="empty section"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[pay.none]]</h2><p>[[pay.none_more]]</p></div>{{/NONE}}
<form id="decisions" action="/district/claims?show={{SHOWN}}" method="post">[[>shared/csrf]]</form>
<div class="group-tight">[[>shared/error_summary]]</div>
<ol class="claims group" id="claims">
{{#CLAIM_ROW}}<li class="claim">
<div>
{{#WAITING}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" form="decisions" name="claim" value="{{CLAIM}}" id="claim-{{CLAIM}}"{{#CHOSEN}} checked{{/CHOSEN}}><label class="usa-checkbox__label" for="claim-{{CLAIM}}"><span><strong>{{PERSON}}</strong> {{TITLE}}</span></label></div>{{/WAITING}}
{{#DECIDED}}<p><strong>{{PERSON}}</strong> {{TITLE}}</p>{{/DECIDED}}
<p class="small slate claim-days">{{CLAIMED}} {{#OVERDUE}}<strong class="is-late">[[pay.overdue]]</strong> {{/OVERDUE}}{{DUE}}</p>
{{#CLAIM_ERROR}}<p class="usa-error-message claim-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CLAIM_ERROR}}
{{#REVOKED}}<form class="claim-revoked" action="/district/claims/{{CLAIM}}/reversal" method="post">[[>shared/csrf]]<p><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{TEXT}}</p><p class="actions actions-tight"><button class="usa-button usa-button--danger usa-button--tight" type="submit">[[pay.take_back]]</button></p></form>{{/REVOKED}}
</div>
{{#ITEM}}<div class="claim-worth"><p class="claim-amount">{{AMOUNT}}</p><p class="small">{{OUTCOME}}</p></div>
<details class="claim-why"><summary>[[pay.why]]</summary><ol class="claim-reasons">{{#REASON}}<li><span lang="{{TEXT_LANG}}">{{TEXT}}</span>{{#REMEDY}} <strong lang="{{TEXT_LANG}}">{{TEXT}}</strong>{{/REMEDY}} <small class="slate" lang="en">{{SOURCE}}</small></li>{{/REASON}}</ol></details>{{/ITEM}}
{{#DECIDED}}<div class="claim-worth"><p class="claim-amount">{{AMOUNT}}</p><p class="small">{{STATE}}</p></div>
<details class="claim-why"><summary>[[pay.why]]</summary>{{#OFFICER_REASON}}<p>{{TEXT}}</p>{{/OFFICER_REASON}}<ol class="claim-reasons">{{#REASON}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/REASON}}</ol></details>{{/DECIDED}}
</li>
{{/CLAIM_ROW}}</ol>
{{#MAY_DECIDE}}<section class="section claim-decide">
<h2 class="title-side">[[pay.decide_chosen]]</h2>
<div class="usa-form-group{{#REASON_ERROR}} usa-form-group--error{{/REASON_ERROR}}">
<label class="usa-label" for="reason">[[pay.reason]]</label>
<p class="usa-hint" id="reason-hint">[[pay.reason_hint]]</p>{{#REASON_ERROR}}<p class="usa-error-message" id="reason-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/REASON_ERROR}}<textarea class="usa-textarea" id="reason" name="reason" form="decisions" rows="2" aria-describedby="reason-hint">{{REASON_TYPED:pre_escape}}</textarea>
</div>
<p class="actions"><button class="usa-button" type="submit" form="decisions" name="decision" value="approve">[[pay.approve]]</button><button class="usa-button usa-button--outline" type="submit" form="decisions" name="decision" value="refuse">[[pay.refuse]]</button></p>
</section>{{/MAY_DECIDE}}
<nav class="pages" aria-label="[[forms.pages]]">{{#BEFORE}}<a href="/district/claims?show={{SHOWN}}&amp;page={{PAGE}}" rel="prev">[[forms.previous]]</a>{{/BEFORE}}{{#AFTER}}<a href="/district/claims?show={{SHOWN}}&amp;page={{PAGE}}" rel="next">[[forms.next]]</a>{{/AFTER}}</nav>
