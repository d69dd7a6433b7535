<nav class="trail" aria-label="[[forms.trail]]"><a href="/committee/meetings?committee={{SLUG}}">[[committee.meetings_title]]</a></nav>
<div class="list-head"><div><h1 class="title">{{ON}}</h1><p class="lead">{{COMMITTEE}}{{#HAS_TIME}}, {{TIME}}{{/HAS_TIME}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}</p></div>
<p class="actions"><a class="link-strong" href="/committee/meetings/{{ID}}/agenda">[[committee.agenda]]</a> <a class="link-strong" href="/committee/meetings/{{ID}}/minutes">[[committee.minutes]]</a></p></div>
[[>committee/alert]]
{{#BEGUN}}<p class="next-step"><strong>{{QUORUM}}</strong> {{#NO_QUORUM}}<span>[[committee.quorum_why]]</span>{{/NO_QUORUM}}{{#SIGNED}}<span>[[committee.signed_at]]</span>{{/SIGNED}}</p>{{/BEGUN}}
<div class="group split split-reading">
<div>
{{#EMPTY}}<div class="empty"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[committee.agenda_empty]]</h2><p><a class="link-strong" href="/committee?committee={{SLUG}}">[[committee.inbox_title]]</a></p></div>{{/EMPTY}}
<form id="bulk" action="/committee/meetings/{{ID}}/decisions" method="post">[[>shared/csrf]]
{{#GROUP}}<section class="group"><h2 class="title-side">{{HEADING}}</h2>
<ol class="docket">{{#ROW}}<li class="docket-row{{#CAN_DECIDE}} docket-row-check{{/CAN_DECIDE}}">{{#CAN_DECIDE}}<input class="docket-check" type="checkbox" name="request" value="{{REQUEST}}"{{#IS_CHOSEN}} checked{{/IS_CHOSEN}} aria-label="[[committee.choose]] {{TITLE}}, {{WHO}}">{{/CAN_DECIDE}}
<div class="docket-body"><h3 class="title-plain"><a href="/committee/meetings/{{ID}}/items/{{REQUEST}}">{{PLACE}}. {{TITLE}}</a></h3><ul class="facts"><li>{{WHO}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li></ul>
{{#MOTION}}<p class="small">{{#IS_CARRIED}}<strong>{{RULED}}</strong>{{/IS_CARRIED}}{{#IS_FAILED}}[[committee.failed]]: {{RULED}}{{/IS_FAILED}}, {{TALLY}}. {{REASON}}</p>{{/MOTION}}{{#VERDICT}}<p class="small{{#IS_OPEN_QUESTION}} is-late{{/IS_OPEN_QUESTION}}">{{#IS_OPEN_QUESTION}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg> {{/IS_OPEN_QUESTION}}{{WORDS}}</p>{{/VERDICT}}{{#IS_OWN_ITEM}}<p class="small slate">[[committee.own_item]]</p>{{/IS_OWN_ITEM}}{{#LATER}}<p class="small slate">[[committee.later]]</p>{{/LATER}}</div>
<p class="docket-side">[[>committee/state]]</p></li>
{{/ROW}}</ol></section>{{/GROUP}}
{{#BULK}}<div class="docket-bulk group"><fieldset class="usa-fieldset"><legend class="title-side">[[committee.together]]</legend><p>[[committee.together_words]]</p>
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="ruling" id="bulk-consent" value="consent"{{#IS_CONSENT}} checked{{/IS_CONSENT}}><label class="usa-radio__label" for="bulk-consent">[[committee.consent]]</label></div>{{#CONFIRM}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="despite" id="despite" value="yes"><label class="usa-checkbox__label" for="despite">[[committee.despite]]</label></div>{{/CONFIRM}}
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="ruling" id="bulk-return" value="return"{{#IS_RETURN}} checked{{/IS_RETURN}}><label class="usa-radio__label" for="bulk-return">[[committee.choose_return]]</label></div>
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="ruling" id="bulk-deny" value="deny"{{#IS_DENY}} checked{{/IS_DENY}}><label class="usa-radio__label" for="bulk-deny">[[committee.choose_deny]]</label></div>
<div class="usa-form-group{{#BULK_REASON_ERROR}} usa-form-group--error{{/BULK_REASON_ERROR}}"><label class="usa-label" for="bulk-reason">[[committee.reason]]</label>{{#BULK_REASON_ERROR}}<p class="usa-error-message" id="bulk-reason-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/BULK_REASON_ERROR}}<textarea class="usa-textarea" id="bulk-reason" name="reason" rows="2"{{#BULK_REASON_ERROR}} aria-invalid="true" aria-describedby="bulk-reason-error"{{/BULK_REASON_ERROR}}>{{REASON_TYPED_HTML:none}}</textarea></div>
<p class="actions"><button class="usa-button" type="submit">[[committee.decide_together]]</button></p></fieldset></div>{{/BULK}}{{#BULK_WAITS}}<p class="group second-line">{{WORDS}}</p>{{/BULK_WAITS}}
</form>
</div>
<aside aria-label="[[committee.presence]]">
{{#IS_OPEN}}<h2 class="title-side">[[committee.presence]]</h2>
{{#PRESENCE_LATER}}<p class="after-title">[[committee.presence_later]]</p>{{/PRESENCE_LATER}}{{#PRESENCE_OTHERS}}<p class="after-title">{{PRESENT}}</p><p class="small slate">[[committee.presence_others]]</p>{{/PRESENCE_OTHERS}}
{{#PRESENCE}}<form class="form" action="/committee/meetings/{{ID}}/presence" method="post">[[>shared/csrf]]
<fieldset class="usa-fieldset"><legend class="usa-sr-only">[[committee.presence]]</legend>{{#MEMBER}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="member" id="member-{{MEMBER_ID}}" value="{{MEMBER_ID}}"{{#IS_PRESENT}} checked{{/IS_PRESENT}}><label class="usa-checkbox__label" for="member-{{MEMBER_ID}}">{{NAME}} <span class="slate">{{MEMBER_KIND}}{{#IS_CHAIR}}, [[committee.chair]]{{/IS_CHAIR}}{{#IS_SUBSTITUTE}}, [[committee.substitute]]{{/IS_SUBSTITUTE}}</span></label></div>{{/MEMBER}}</fieldset>
<p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[committee.note_presence]]</button></p></form>{{/PRESENCE}}
{{#SIGN_WAITS}}<p class="small slate group">[[committee.sign_waits]]</p>{{/SIGN_WAITS}}
{{#CAN_SIGN}}<section class="side-section"><h2 class="title-side">[[committee.sign_title]]</h2><form class="form" action="/committee/meetings/{{ID}}/minutes" method="post">[[>shared/csrf]]<div class="usa-form-group"><label class="usa-label" for="notes">[[committee.notes]] <span class="optional">[[forms.optional]]</span></label><textarea class="usa-textarea" id="notes" name="notes" rows="4"></textarea></div><p class="small slate">[[committee.sign_words]]</p><p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[committee.sign_button]]</button></p></form></section>{{/CAN_SIGN}}{{/IS_OPEN}}
{{#SIGNED}}<h2 class="title-side">[[committee.presence]]</h2><dl class="pairs"><div><dt>[[committee.present]]</dt><dd>{{PRESENT}}</dd></div><div><dt>[[committee.absent]]</dt><dd>{{ABSENT}}</dd></div>{{#HAS_NOTES}}<div><dt>[[committee.notes]]</dt><dd>{{NOTES}}</dd></div>{{/HAS_NOTES}}</dl>{{/SIGNED}}
</aside>
</div>
