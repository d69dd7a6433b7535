{{#NO_COMMITTEE}}<h1 class="title">[[committee.inbox_title]]</h1><p class="lead">[[committee.no_committee]]</p>{{/NO_COMMITTEE}}
{{#HAS_COMMITTEE}}
<div class="list-head"><div><h1 class="title">[[committee.inbox_title]]</h1><p class="lead">{{COMMITTEE}}. {{LEAD}}{{#NEXT_MEETING}} [[committee.next_meeting]]{{/NEXT_MEETING}}</p></div>
</div>
{{#UNLAWFUL}}<div class="usa-alert usa-alert--error" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[committee.unlawful]]</strong> {{SENTENCE}}</p></div></div>{{/UNLAWFUL}}
{{#NO_BYLAWS}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[committee.no_bylaws]]</strong> <a href="/committee/bylaws?committee={{SLUG}}">[[committee.write_bylaws]]</a></p></div></div>{{/NO_BYLAWS}}
[[>committee/alert]]
[[>committee/tabs]]
<div class="results-head group"><ul class="chips">{{#FILTER}}<li><a class="chip{{#IS_OTHER}} chip-outline{{/IS_OTHER}}" href="{{ADDRESS}}"{{#IS_CHOSEN}} aria-current="true"{{/IS_CHOSEN}}>{{NAME}} <span class="filter-count">{{COUNT}}</span></a></li>{{/FILTER}}</ul>
<a class="sort" href="{{SORT_ADDRESS}}">{{SORT_NAME}}<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#chevron-down"></use></svg></a></div>
{{#EMPTY}}<div class="empty"><svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg><h2 class="title-side">[[committee.inbox_empty]]</h2></div>{{/EMPTY}}
{{#LIST}}<form action="/committee/agenda" method="post">[[>shared/csrf]]<input type="hidden" name="committee" value="{{SLUG}}">
<ol class="docket">{{#ROW}}<li class="docket-row{{#CAN_CHOOSE}} docket-row-check{{/CAN_CHOOSE}}">{{#CAN_CHOOSE}}<input class="docket-check" type="checkbox" name="request" value="{{REQUEST}}" aria-label="[[committee.choose]] {{TITLE}}, {{WHO}}">{{/CAN_CHOOSE}}
<div class="docket-body"><h2 class="title-plain"><a href="/committee/requests/{{REQUEST}}">{{TITLE}}</a></h2><ul class="facts"><li>{{WHO}}</li><li>{{KIND}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li></ul>{{#HEARD}}<p class="small slate">[[committee.heard_on]]</p>{{/HEARD}}{{#TOO_LATE}}<p class="small is-late"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg> {{WORDS}}</p>{{/TOO_LATE}}</div>
<p class="docket-side"><strong>{{AGE}}</strong>{{#DUE}} <span class="{{#IS_LATE}}is-late{{/IS_LATE}}">[[committee.due_by]]</span>{{/DUE}}</p></li>
{{/ROW}}</ol>
{{#BULK}}<div class="docket-foot"><label class="usa-label" for="meeting">[[committee.put_on]]</label><select class="usa-select" id="meeting" name="meeting">{{#MEETING_CHOICE}}<option value="{{MEETING}}">{{ON}}</option>{{/MEETING_CHOICE}}</select><button class="usa-button usa-button--tight" type="submit">[[committee.put_button]]</button></div>{{/BULK}}
</form>{{/LIST}}
{{/HAS_COMMITTEE}}
