{{#VERDICT}}<p class="verdict {{CLASS}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"></use></svg><span><strong>{{TITLE}}</strong> {{SENTENCE}}</span></p>{{/VERDICT}}
