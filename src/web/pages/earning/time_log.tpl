<section class="side-section" id="time">
<h2 class="title-side">[[earning.time_log]]</h2>
<p class="small"><strong>{{LOGGED}}</strong> {{OF_HOURS}}</p>
<progress class="progress" value="{{MINUTES}}" max="{{MINUTES_MAX}}" aria-label="[[earning.hours_logged]]"></progress>
<table class="time-log"><caption class="usa-sr-only">[[earning.time_entries]]</caption><tbody>
{{#TIME}}<tr><th scope="row">{{DAY}}</th><td>{{WHAT}}{{#TIME_REMOVABLE}}<form action="{{ADDRESS}}/time/{{ENTRY}}/removal" method="post">[[>shared/csrf]]<button class="link-button small" type="submit">[[earning.remove]]<span class="usa-sr-only"> {{DAY}}, {{WHAT}}</span></button></form>{{/TIME_REMOVABLE}}</td><td>{{LASTED}}</td></tr>{{/TIME}}
</tbody></table>
{{#ADD_TIME}}<details class="fold fold-always"{{#TIME_OPEN}} open{{/TIME_OPEN}}><summary>[[earning.add_time]]<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></summary>
<form class="form" action="{{ADDRESS}}/time" method="post">
[[>shared/csrf]]
<input type="hidden" name="piece" value="{{PIECE}}">
<div class="usa-form-group"><label class="usa-label" for="day">[[earning.time_day]]</label><input class="usa-input usa-input--short" id="day" name="day" type="date" value="{{TODAY}}"></div>
<div class="usa-form-group"><label class="usa-label" for="lasted">[[earning.time_lasted]]</label><p class="usa-hint" id="lasted-hint">[[earning.time_lasted_hint]]</p><input class="usa-input usa-input--short" id="lasted" name="lasted" value="{{LASTED}}" aria-describedby="lasted-hint" autocomplete="off"></div>
<div class="usa-form-group"><label class="usa-label" for="activity">[[earning.time_activity]]</label><select class="usa-select" id="activity" name="activity">{{#ACTIVITY}}<option value="{{ACTIVITY_ID}}"{{#ACTIVITY_CHOSEN}} selected{{/ACTIVITY_CHOSEN}}>{{ACTIVITY_NAME}}</option>{{/ACTIVITY}}</select></div>
<div class="usa-form-group"><label class="usa-label" for="note">[[earning.time_note]] <span class="optional">[[forms.optional]]</span></label><input class="usa-input" id="note" name="note" value="{{NOTE}}" autocomplete="off"></div>
<p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[earning.add_time]]</button></p>
</form></details>{{/ADD_TIME}}
</section>
