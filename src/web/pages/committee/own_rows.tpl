<ol class="docket">{{#ROW}}<li class="docket-row"><div class="docket-body"><h3 class="title-plain"><a href="/lpdc/requests/{{REQUEST}}">{{TITLE}}</a></h3><ul class="facts"><li>{{KIND}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li></ul></div><p class="docket-side">[[>committee/state]]{{#DUE}} <small>[[committee.due_by]]</small>{{/DUE}}</p></li>
{{/ROW}}</ol>
