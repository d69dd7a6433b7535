<nav class="trail" aria-label="[[forms.trail]]"><a href="/committee?committee={{SLUG}}">[[committee.inbox_title]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<ul class="facts"><li><a href="/committee/register/{{PERSON_ID}}?committee={{SLUG}}">{{WHO}}</a></li><li>{{KIND}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li><li>[[>committee/state]]</li></ul>
[[>committee/alert]]
{{#OWN_ITEM}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p>[[committee.own_item]]</p></div></div>{{/OWN_ITEM}}
{{#HEARD}}<p class="next-step"><strong>[[committee.heard_on]]</strong> <a href="/committee/meetings/{{MEETING}}">[[committee.open_meeting]]</a></p>{{/HEARD}}
{{#NOT_HEARD}}<p class="next-step"><strong>[[committee.not_heard]]</strong> <a href="/committee/meetings?committee={{SLUG}}">[[committee.to_meetings]]</a></p>{{/NOT_HEARD}}
<div class="group split split-reading">
<div>
<section class="group" aria-labelledby="asked-title"><h2 class="title-side" id="asked-title">[[committee.asked_title]]</h2>[[>committee/asked]]</section>
[[>committee/worth]]
{{#CREDENTIAL}}<section class="group"><h2 class="title-side">[[committee.evidence]]</h2><p><a href="/credentials/{{CREDENTIAL_ID}}">{{CREDENTIAL_TITLE}}</a> <span class="slate">[[committee.earned_on]]</span></p></section>{{/CREDENTIAL}}
{{#EARLIER}}<p><a href="/committee/requests/{{EARLIER_ID}}">[[committee.earlier]]</a></p>{{/EARLIER}}
{{#TEAM}}<section class="group" aria-labelledby="team-title"><h2 class="title-side" id="team-title">[[committee.team]] {{TEAM_NAME}}</h2><ul class="reading">{{#MATE}}<li>{{#OTHER}}<a href="/committee/requests/{{MATE_ID}}">{{/OTHER}}{{NAME}}{{#OTHER}}</a>{{/OTHER}} <span>{{MATE_STATE}}</span></li>{{/MATE}}</ul></section>{{/TEAM}}
{{#PANEL}}[[>committee/panel_seats]]<p class="slate">[[committee.panel_by]]</p>
{{#CAN_NAME}}{{#CAN_AGREE}}<form action="/committee/requests/{{REQUEST}}/panel" method="post">[[>shared/csrf]]<input type="hidden" name="agree" value="yes"><p class="actions"><button class="usa-button" type="submit">[[committee.agree_seat]]</button></p></form>{{/CAN_AGREE}}
<form class="form" action="/committee/requests/{{REQUEST}}/panel" method="post">[[>shared/csrf]]
<div class="usa-form-group"><label class="usa-label" for="seat">[[committee.seat]]</label><select class="usa-select" id="seat" name="seat"><option value="committee">[[committee.seat_committee]]</option><option value="agreed">[[committee.seat_agreed]]</option></select></div>
[[>committee/seat_fields]]</form>{{/CAN_NAME}}
{{#PANEL_RULING}}<section class="group"><h2 class="title-side">[[committee.panel_found]]</h2><form class="form" action="/committee/requests/{{REQUEST}}/ruling" method="post">[[>shared/csrf]][[>committee/rulings]]<p class="actions"><button class="usa-button" type="submit">[[committee.record_panel]]</button></p></form></section>{{/PANEL_RULING}}{{/PANEL}}
{{#CHAIR}}<section class="group"><h2 class="title-side">[[committee.chair_title]]</h2><p>[[committee.chair_words]]</p><form class="form" action="/committee/requests/{{REQUEST}}/ruling" method="post">[[>shared/csrf]][[>committee/rulings]]<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[committee.decide_chair]]</button></p></form></section>{{/CHAIR}}
</div>
<aside aria-label="[[committee.history]]"><h2 class="title-side">[[committee.history]]</h2>[[>committee/history]]</aside>
</div>
