<nav class="trail" aria-label="[[forms.trail]]"><a href="/committee/meetings/{{MEETING}}">{{ON}}</a></nav>
<h1 class="title">{{TITLE}}</h1>
<ul class="facts"><li>{{WHO}}</li><li>{{KIND}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li><li>[[>committee/state]]</li></ul>
[[>committee/alert]]
<div class="group split split-work">
<div>
<section class="group" aria-labelledby="asked-title"><h2 class="title-side" id="asked-title">[[committee.asked_title]]</h2>[[>committee/asked]]</section>
{{#OBJECTION}}<section class="group"><h2 class="title-side">[[committee.objection]]</h2><p class="prose prose-small">{{STATEMENT}}</p></section>{{/OBJECTION}}
[[>committee/worth]]
<p class="actions"><a class="link-strong" href="/committee/requests/{{REQUEST}}">[[committee.whole_item]]</a></p>
</div>
<aside aria-label="[[committee.decide]]">
<h2 class="title-side">[[committee.decide]]</h2>{{#BEGUN}}<p class="after-title">{{QUORUM}}</p>{{/BEGUN}}
{{#WAITS}}<p class="after-title">{{WORDS}}</p><p class="actions"><a class="link-strong" href="/committee/meetings/{{MEETING}}">[[committee.back_meeting]]</a></p>{{/WAITS}}
{{#DECIDE}}<form class="form" action="/committee/meetings/{{MEETING}}/items/{{REQUEST}}" method="post">[[>shared/csrf]]
[[>committee/rulings]]
{{#SWAP}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="swapped" id="swapped" value="yes"{{#IS_SWAPPED}} checked{{/IS_SWAPPED}}><label class="usa-checkbox__label" for="swapped">[[committee.swap]] <span class="usa-checkbox__label-description">{{SWAP_WORDS}}</span></label></div>{{/SWAP}}
<div class="table-scroll" tabindex="0" role="group" aria-label="[[committee.votes]]"><table class="votes"><caption class="title-plain">[[committee.votes]]</caption><tbody>
{{#VOTER}}<tr><th scope="row">{{NAME}} <small>{{MEMBER_KIND}}</small></th><td>{{#IS_OWN}}<span class="slate">[[committee.own_item_short]]</span>{{/IS_OWN}}{{#MAY_VOTE}}<select class="usa-select" name="vote.{{MEMBER_ID}}" aria-label="{{NAME}}">{{#CHOICE}}<option value="{{CODE}}"{{#IS_CHOSEN}} selected{{/IS_CHOSEN}}>{{WORD}}</option>{{/CHOICE}}</select>{{/MAY_VOTE}}</td></tr>
{{/VOTER}}</tbody></table></div>
<p class="actions"><button class="usa-button usa-button--wide" type="submit">[[committee.record_votes]]</button></p>
</form>{{/DECIDE}}
{{#TAKE_OFF}}<form action="/committee/meetings/{{MEETING}}/removal" method="post">[[>shared/csrf]]<input type="hidden" name="request" value="{{REQUEST}}"><p class="group-tight"><button class="link-button link-strong link-small" type="submit">[[committee.take_off]]</button></p></form>{{/TAKE_OFF}}
</aside>
</div>
