{{#REQUIREMENT}}<div class="table-scroll" tabindex="0" role="group" aria-label="[[recognition.needed_title]]"><table class="usa-table">
<caption>[[recognition.needed_title]]</caption>
<thead><tr><th scope="col">[[recognition.column_for]]</th><th scope="col" class="number">[[recognition.column_counted]]</th><th scope="col" class="number">[[recognition.column_needed]]</th><th scope="col" class="number">[[recognition.column_short]]</th><th scope="col">[[recognition.column_met]]</th></tr></thead>
<tbody>{{#PROGRESS}}<tr><th scope="row">{{NAME}}</th><td class="number">{{COUNTED}}</td><td class="number">{{NEEDED}}</td><td class="number">{{SHORT}}</td><td><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{#IS_MET}}tick{{/IS_MET}}{{#IS_OPEN}}ring-half{{/IS_OPEN}}"></use></svg> {{MET}}</td></tr>{{/PROGRESS}}</tbody>
</table></div>
{{#PERIOD}}<p class="small slate">[[recognition.period_words]]</p>{{/PERIOD}}{{/REQUIREMENT}}
