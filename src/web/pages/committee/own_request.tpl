<nav class="trail" aria-label="[[forms.trail]]"><a href="/lpdc">[[committee.own_title]]</a></nav>
<h1 class="title">{{TITLE}}</h1>
<ul class="facts"><li>{{KIND}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li><li>[[>committee/state]]</li></ul>
[[>committee/alert]]
<p class="next-step"><strong>{{NEXT}}</strong></p>
<div class="group split split-reading">
<div>
{{#START}}<p class="actions"><a class="usa-button" href="/micro-credentials/{{MICRO_CREDENTIAL}}/start">[[committee.start_now]]</a></p>{{/START}}
{{#EDIT}}<p class="actions"><a class="usa-button" href="/lpdc/requests/{{REQUEST}}/edit">{{#IS_INVITED}}[[committee.join]]{{/IS_INVITED}}{{#IS_RETURNED}}[[committee.change_send]]{{/IS_RETURNED}}</a></p>{{/EDIT}}
{{#RESUBMIT}}<form action="/lpdc/plans/{{PLAN}}/submission" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button" type="submit">[[committee.submit_plan_again]]</button></p></form>{{/RESUBMIT}}
<section class="group" aria-labelledby="asked-title"><h2 class="title-side" id="asked-title">[[committee.asked_title]]</h2>[[>committee/asked]]</section>
[[>committee/worth]]
{{#PANEL}}[[>committee/panel_seats]]
{{#CAN_NAME}}{{#CAN_AGREE}}<form action="/lpdc/requests/{{REQUEST}}/panel" method="post">[[>shared/csrf]]<input type="hidden" name="agree" value="yes"><p class="actions"><button class="usa-button" type="submit">[[committee.agree_seat]]</button></p></form>{{/CAN_AGREE}}
<form class="form" action="/lpdc/requests/{{REQUEST}}/panel" method="post">[[>shared/csrf]]
<div class="usa-form-group"><label class="usa-label" for="seat">[[committee.seat]]</label><select class="usa-select" id="seat" name="seat"><option value="educator">[[committee.seat_educator]]</option><option value="agreed">[[committee.seat_agreed]]</option></select></div>
[[>committee/seat_fields]]</form>{{/CAN_NAME}}{{/PANEL}}
{{#OBJECT}}<section class="group" aria-labelledby="object-title"><h2 class="title-side" id="object-title">{{OBJECT_TITLE}}</h2>
<p>[[committee.object_until]]</p>
<form class="form" action="/lpdc/requests/{{REQUEST}}/objection" method="post">[[>shared/csrf]]<input type="hidden" name="stage" value="{{STAGE}}">
<div class="usa-form-group"><label class="usa-label" for="statement">[[committee.statement]]</label><textarea class="usa-textarea" id="statement" name="statement" rows="5" required></textarea></div>
<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[committee.object_button]]</button></p></form></section>{{/OBJECT}}
</div>
<aside aria-label="[[committee.history]]">
<h2 class="title-side">[[committee.history]]</h2>
[[>committee/history]]
{{#WITHDRAW}}<form action="/lpdc/requests/{{REQUEST}}/withdrawal" method="post">[[>shared/csrf]]<p class="actions"><button class="usa-button usa-button--danger usa-button--tight" type="submit">[[committee.withdraw]]</button></p></form>{{/WITHDRAW}}
</aside>
</div>
